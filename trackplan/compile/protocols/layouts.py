"""The two layouts of a tracking plan: that of the Public API, and of the older Config API."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trackplan.compile.file_names import file_name
from trackplan.compile.protocols.rules import LABELLED, Rule
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Json
from trackplan.schema.annotations import stated
from trackplan.schema.json_schema import DIALECTS, JsonSchema

# typewriter reads the name of an event as a URI, unless its schema has a title.
_PLAIN = re.compile(r"[\w -]*\w[\w -]*")


def public_api(plan: Plan, rules: Iterable[Rule]) -> JsonSchema:
    """What `POST /tracking-plans` and `PUT /tracking-plans/{id}/rules` take, in one document.

    Dates and ids are missing: Segment gives them. https://docs.segmentapis.com/tag/Tracking-Plans
    """
    return {
        "name": name_of(plan),
        "description": "" if plan.description is None else plan.description.value,
        "type": "LIVE",
        "rules": [_rule(each) for each in rules],
    }


def config_api(plan: Plan, rules: Iterable[Rule]) -> JsonSchema:
    """The layout that typewriter 7 and its contemporaries read; it knows no pages and screens."""
    found = list(rules)
    by_kind = {each.kind: each for each in found if each.key is None}
    people: JsonSchema = {kind.lower(): _described(rule) for kind, rule in sorted(by_kind.items())}
    slug = file_name(name_of(plan))
    return {
        # The path that Segment gives a plan; whoever reads the file takes it apart.
        "name": f"workspaces/{slug}/tracking-plans/{slug}",
        "display_name": name_of(plan),
        "rules": {
            "events": [_event(each) for each in found if each.kind == "TRACK"],
            "identify_traits": [],
            "group_traits": [],
            **people,
        },
    }


def name_of(plan: Plan) -> str:
    """What the plan is called."""
    return "Tracking plan" if plan.name is None else plan.name.value


def _rule(rule: Rule) -> JsonSchema:
    key: JsonSchema = {} if rule.key is None else {"key": rule.key}
    return {**key, "type": rule.kind, "version": rule.version, "jsonSchema": _described(rule)}


def _event(rule: Rule) -> JsonSchema:
    return {
        "name": rule.key,
        **stated(description=rule.description),
        "version": rule.version,
        "rules": _schema(rule, {}),
    }


def _described(rule: Rule) -> JsonSchema:
    return _schema(rule, stated(description=rule.description))


def _schema(rule: Rule, description: JsonSchema) -> JsonSchema:
    labels: JsonSchema = {"labels": dict[str, Json](rule.labels)} if rule.kind in LABELLED else {}
    return {"$schema": DIALECTS["7"], **_title(rule.key), **description, **labels, **rule.schema}


def _title(key: str | None) -> JsonSchema:
    return {} if key is None or _PLAIN.fullmatch(key) else {"title": key}
