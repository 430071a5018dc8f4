"""Compiled schemas: what a plan holds that is no schema harms nobody, and nothing is fetched."""

from __future__ import annotations

from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import ClassVar

import jsonschema_rs
import pytest

from tests.schema.music import event_of, music
from trackplan.schema.validators import Uncompilable, Validators, compiled


class Called(BaseRequestHandler):
    """Remembers who called, and says nothing."""

    by: ClassVar[list[object]] = []

    def handle(self) -> None:
        self.by.append(self.client_address)


def of(text: str) -> jsonschema_rs.Validator | Uncompilable:
    plan, event = event_of(text)
    return Validators(plan).event(event)


def test_an_event_is_compiled_once_and_holds_its_examples() -> None:
    plan = music()
    validators = Validators(plan)
    found = validators.event(plan.events[0])
    assert validators.event(plan.events[0]) is found
    assert not isinstance(found, Uncompilable)
    assert all(found.is_valid(example.json) for example in plan.events[0].examples)
    assert not found.is_valid({})


def test_formats_are_checked() -> None:
    found = of("a: date")
    assert not isinstance(found, Uncompilable)
    assert not found.is_valid({"a": "2026-02-30"})


@pytest.mark.parametrize(
    "text",
    [
        'a: {type: string, pattern: "("}',
        'a: {type: string, pattern: "(\\\\w{1,1000}){1,1000}"}',
        "a: {schema: {type: nothing}}",
        "a: {schema: {$ref: '#/nowhere'}}",
        "a: {schema: {$ref: 'http://127.0.0.1:1/x'}}",
        "a: {schema: {$ref: 'other.json'}}",
    ],
)
def test_what_does_not_compile_is_said_and_not_raised(text: str) -> None:
    found = of(text)
    assert isinstance(found, Uncompilable)
    assert found.reason


def test_nesting_without_end_is_said_and_not_raised() -> None:
    deep: dict[str, object] = {}
    for _ in range(2_000):
        deep = {"not": deep}
    assert isinstance(compiled({"allOf": [deep]}), Uncompilable)  # type: ignore[list-item]


def test_other_documents_are_left_alone_on_the_network_and_on_the_disk(tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("{}")
    with ThreadingTCPServer(("127.0.0.1", 0), Called) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        port = server.server_address[1]
        for uri in (f"http://127.0.0.1:{port}/x", (tmp_path / "other.json").as_uri()):
            found = of(f"a: {{schema: {{$ref: '{uri}'}}}}")
            assert isinstance(found, Uncompilable)
            assert found.external
        server.shutdown()
    assert Called.by == []


def test_a_schema_that_refers_to_itself_ends() -> None:
    found = of("a: {schema: {allOf: [{$ref: '#'}]}}")
    assert not isinstance(found, Uncompilable)
    assert found.is_valid({"a": 1})


def test_a_pattern_that_would_search_for_ever_gives_up() -> None:
    found = of("a: {type: string, pattern: '^(?=a)(a|a)+\\1?$'}")
    assert not isinstance(found, Uncompilable)
    (error,) = found.iter_errors({"a": "a" * 60 + "b"})
    assert isinstance(error.kind, jsonschema_rs.ValidationErrorKind.BacktrackLimitExceeded)
