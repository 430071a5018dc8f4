"""Personal data is asked for once, where it is defined, and only where nobody has classified it."""

from __future__ import annotations

from datetime import date

import pytest

from trackplan.plan.load.read_plan import load_files
from trackplan.rules.plan.privacy.pii_unclassified import PiiUnclassified


def asked(text: str) -> list[str]:
    """The properties that are asked, as JSON Pointers."""
    files = {"plan.yaml": f"trackplan: 1\n{text}".encode()}
    plan = load_files("", files, today=date(2026, 6, 1)).plan
    return [found.pointer for found in PiiUnclassified().check(plan)]


def test_an_object_answers_for_what_lies_in_it_at_any_depth() -> None:
    inner = "properties: {people: {type: array, items: {properties: {email: string}}}}"
    found = "/properties/order/properties/people/items/properties/email"
    assert asked(f"properties:\n  order: {{{inner}}}\n") == [found]
    assert asked(f"properties:\n  order: {{pii: direct, {inner}}}\n") == []


def test_context_is_asked_too() -> None:
    assert asked('events: {"*": {context: {ip: string}}, A: }\n') == ["/events/*/context/ip"]


def test_the_dictionary_answers_for_entries_of_the_same_name() -> None:
    events = "events: {A: {properties: {email: {type: string}}}, B: {properties: {email: }}}\n"
    assert asked(f"properties: {{email: string}}\n{events}") == ["/properties/email"]
    assert asked(f"properties: {{email: {{type: string, pii: none}}}}\n{events}") == []


def test_an_entry_like_another_one_answers_for_itself_where_the_other_is_not_personal() -> None:
    text = "properties: {line: string, email: {like: line}, work_email: {like: email}}\n"
    assert asked(text) == ["/properties/email"]


def test_a_name_alone_is_a_persons_only_among_the_traits_of_users() -> None:
    text = (
        "identify: {traits: {name: string}}\n"
        "groups: {account: {traits: {name: string}}}\n"
        "events: {A: {properties: {name: string}}}\n"
    )
    assert asked(text) == ["/identify/traits/name"]


@pytest.mark.parametrize(
    ("definition", "count"),
    [("phone: boolean", 0), ("phone: integer", 1), ("disability: boolean", 1)],
)
def test_whether_there_is_a_phone_tells_little_but_an_illness_is_an_illness(
    definition: str, count: int
) -> None:
    assert len(asked(f"properties: {{{definition}}}\n")) == count
