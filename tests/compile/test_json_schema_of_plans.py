"""The target `json-schema` on whole plans: sound documents that accept what is right, no more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import jsonschema_rs
import pytest

from tests.schema.music import music
from tests.schema.payloads import Broken, broken, is_open, payload_of
from trackplan.commands.plan_to_write import sound_plan
from trackplan.compile.json_schema import BUNDLE, INDEX, json_schema
from trackplan.compile.target import CompileOptions
from trackplan.errors import UserError
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.rules.plan.types.invalid_example import InvalidExample
from trackplan.schema.draft7 import LOST_FORMATS
from trackplan.schema.json_schema import DRAFTS, Draft
from trackplan.schema.payload import CALLS, NAME_KEYS

ROOT = Path(__file__).parents[2]
FOLDERS = sorted(
    path.parent
    for within in ("plans", "tests/cases/lint", "tests/cases")
    for path in (ROOT / within).glob("*/plan.yaml")
)
CHECKED_FORMATS = frozenset(jsonschema.FormatChecker().checkers)


@cache
def plan_in(folder: Path) -> Plan | None:
    """The plan in a folder, None where `trackplan compile` would refuse it."""
    try:
        return sound_plan(folder, date(2026, 6, 1))
    except UserError:
        return None


PLANS = {folder.name: plan for folder in FOLDERS if (plan := plan_in(folder))} | {"music": music()}
Sent = Event | TraitSet
SENT: dict[str, list[Sent]] = {
    name: [*(event for event in plan.event_likes if not event.is_removed), *plan.trait_sets]
    for name, plan in PLANS.items()
}


@cache
def documents(name: str, draft: Draft) -> dict[str, dict[str, Any]]:
    files = json_schema(PLANS[name], CompileOptions(draft, "https://acme.example/")).files
    return {path: json.loads(content) for path, content in files.items()}


def properties_of(element: Sent) -> tuple[Property, ...]:
    return element.all_traits if isinstance(element, TraitSet) else element.all_properties


def path_of(name: str, element: Sent) -> str:
    index: Any = documents(name, "7")[INDEX]
    for step in element.subject:
        index = index[step]
    assert isinstance(index, str)
    return index


def call(element: Sent, payload: dict[str, Any]) -> dict[str, Any]:
    """The whole call that carries a payload."""
    if isinstance(element, TraitSet):
        return {"type": "identify" if element.name == "identify" else "group", "traits": payload}
    kind = element.kind
    return {"type": CALLS[kind], NAME_KEYS[kind]: element.name, "properties": payload}


class Judge(NamedTuple):
    """A document, held to by `jsonschema` and by a validator that checks all formats."""

    reference: Any
    fast: jsonschema_rs.Validator

    def accepts(self, value: Any) -> bool:
        found: bool = self.reference.is_valid(value)
        return found and self.fast.is_valid(value)

    def refuses(self, value: Any, format: str | None = None) -> bool:
        """Whether both do; a format that `jsonschema` alone does not know is left to the other."""
        unknown = format is not None and format not in CHECKED_FORMATS
        return not self.fast.is_valid(value) and (unknown or not self.reference.is_valid(value))


@cache
def judge(name: str, draft: Draft, path: str) -> Judge:
    document = documents(name, draft)[path]
    validator = jsonschema.validators.validator_for(document)
    reference = validator(document, format_checker=jsonschema.FormatChecker())
    return Judge(reference, jsonschema_rs.validator_for(document, validate_formats=True))


def whole_payloads(name: str) -> Iterator[tuple[Sent, dict[str, Any]]]:
    """A generated payload for all that may be sent and has one."""
    for element in SENT[name]:
        payload = payload_of(properties_of(element))
        if payload is not None:
            yield element, payload


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("name", PLANS)
def test_every_document_passes_the_meta_schema_of_its_draft(name: str, draft: Draft) -> None:
    found = {path: each for path, each in documents(name, draft).items() if path != INDEX}
    assert len(found) == len(SENT[name]) + 1
    for path, document in found.items():
        validator = jsonschema.validators.validator_for(document)
        assert validator.META_SCHEMA["$id"].rstrip("#") == document["$schema"].rstrip("#")
        validator.check_schema(document)
        assert document["$id"] == f"https://acme.example/{path}"


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("name", PLANS)
def test_every_example_of_an_event_is_valid(name: str, draft: Draft) -> None:
    plan = PLANS[name]
    wrong = {each.subject[:2] for each in InvalidExample().check(plan)}
    for event in SENT[name]:
        if isinstance(event, TraitSet) or event.subject in wrong:
            continue
        for example in event.examples:
            payload: Any = example.json
            assert judge(name, draft, path_of(name, event)).accepts(payload), event.name
            assert judge(name, draft, BUNDLE).accepts(call(event, payload)), event.name


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("name", PLANS)
def test_a_payload_with_every_property_is_valid(name: str, draft: Draft) -> None:
    found = list(whole_payloads(name))
    assert len(found) == len(SENT[name])
    for element, payload in found:
        assert judge(name, draft, path_of(name, element)).accepts(payload), (element.name, payload)
        assert judge(name, draft, BUNDLE).accepts(call(element, payload)), (element.name, payload)


def counter_examples(name: str) -> Iterator[tuple[Sent, Broken]]:
    for element, payload in whole_payloads(name):
        open_ = is_open(PLANS[name], element)
        for each in broken(properties_of(element), payload, is_open=open_):
            yield element, each


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("name", PLANS)
def test_whatever_is_broken_in_a_payload_makes_it_invalid(name: str, draft: Draft) -> None:
    several = len(PLANS[name].groups) > 1
    seen: set[tuple[str, ...]] = set()
    for element, (why, payload, format) in counter_examples(name):
        if draft == "7" and format in LOST_FORMATS:
            continue  # which `trackplan compile` says
        seen.add(element.subject)
        about = f"{element.name}: {why}"
        assert judge(name, draft, path_of(name, element)).refuses(payload, format), about
        if several and element.subject[0] == "groups":
            continue  # a group call does not say which kind of group it is about
        assert judge(name, draft, BUNDLE).refuses(call(element, payload), format), about
    anything_goes = {each.subject for each in SENT[name] if is_open(PLANS[name], each)}
    assert seen | anything_goes == {each.subject for each in SENT[name]}
