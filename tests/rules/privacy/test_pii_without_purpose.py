"""Who is asked what personal data is for."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.privacy.pii_without_purpose import PiiWithoutPurpose

DICTIONARY = "properties: {email: {type: string, pii: direct, purpose: Receipts.}}\n"


def asked(text: str) -> list[str]:
    return [found.pointer for found in findings(PiiWithoutPurpose, text, {})]


@pytest.mark.parametrize(
    ("entry", "is_asked"),
    [
        ("email: ", False),
        ("email: {type: string}", False),
        ("copy: {like: email}", False),
        ("email: {pii: sensitive}", False),
        ("email: {type: string, pii: direct}", True),
        ("copy: {type: string, pii: direct}", True),
        ("copy: {type: string, pii: indirect}", False),
        ("copy: {type: string, pii: direct, deprecated: {reason: Gone.}}", False),
    ],
)
def test_who_takes_the_definition_takes_the_purpose(entry: str, is_asked: bool) -> None:
    assert bool(asked(f"{DICTIONARY}events: {{A: {{properties: {{{entry}}}}}}}\n")) is is_asked


def test_context_is_asked_and_removed_events_are_not() -> None:
    text = (
        "events:\n"
        "  '*': {context: {name: {type: string, pii: direct}}}\n"
        "  A: {status: removed, properties: {name: {type: string, pii: direct}}}\n"
    )
    assert asked(text) == ["/events/*/context/name"]


def test_an_object_is_asked_for_what_lies_in_it() -> None:
    inner = "items: {pii: direct, properties: {email: {type: string, pii: direct}}}"
    text = f"identify: {{traits: {{people: {{type: array, PII {inner}}}}}}}\n"
    assert asked(text.replace("PII", "pii: direct,")) == ["/identify/traits/people"]
    assert asked(text.replace("PII", "pii: direct, purpose: Post.,")) == []
    assert asked(text.replace("PII", "")) == ["/identify/traits/people/items"]
