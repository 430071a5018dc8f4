"""Names that a typed client cannot keep apart, and what an identifier's key keeps."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.naming.linting import said
from trackplan.plan.naming.identifiers import identifier_key, value_key
from trackplan.rules.examples import findings
from trackplan.rules.plan.naming.identifier_collision import IdentifierCollision


def pointers(text: str) -> list[str]:
    """What is reported, as JSON Pointers."""
    return [diagnostic.pointer for diagnostic in findings(IdentifierCollision, text, {})]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Song Played!", "song_played"),
        ("user.id", "user_id"),
        ("Cafe\u0301", "CAF\u00c9"),
        ("\ufb01le", "FILE"),
        ("\u518d\u751f", "\u518d-\u751f"),
    ],
)
def test_names_of_one_identifier(one: str, other: str) -> None:
    assert identifier_key(one) == identifier_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cafe", "Caf\u00e9"),
        ("\u518d\u751f", "\u505c\u6b62"),
        # The vowel signs of Devanagari are no letters, and yet they make another word.
        ("\u0915\u093e", "\u0915\u0940"),
        ("1st", "2nd"),
    ],
)
def test_names_of_two_identifiers(one: str, other: str) -> None:
    assert identifier_key(one) != identifier_key(other)


@pytest.mark.parametrize("name", ["!!!", "", "_", "\u2026", "\U0001f525", " - "])
def test_no_identifier_is_left_of_signs(name: str) -> None:
    assert identifier_key(name) == ""


@given(st.text())
def test_a_key_is_an_identifier_with_something_before_it_and_its_own_key(name: str) -> None:
    key = identifier_key(name)
    assert f"a{key}".isidentifier()
    assert identifier_key(key) == key


@pytest.mark.parametrize(
    "values",
    [
        ["A+", "A", "A-"],
        ["C", "C++", "C#"],
        ["-1", "1", "+1"],
        ["<18", "18", ">18"],
        ["1-10", "110"],
        ["1.1", "11"],
    ],
)
def test_signs_tell_values_apart(values: list[str]) -> None:
    assert len({value_key(value) for value in values}) == len(values)


def test_members_of_an_enum_are_compared_where_the_enum_is_written() -> None:
    text = """\
properties:
  plan: {type: string, enum: [free, Free, FREE, solo, "", 1, "-"]}
events:
  A: {properties: {plan: , tags: {type: array, items: {type: string, enum: [a b, a-b]}}}}
"""
    assert pointers(text) == [
        "/properties/plan/enum/Free",
        "/properties/plan/enum/FREE",
        "/events/A/properties/tags/items/enum/a-b",
    ]


@pytest.mark.parametrize("name", ["status: removed", "status: deprecated", "deprecated: {}"])
def test_what_is_going_gives_way(name: str) -> None:
    assert pointers(f"events: {{Song Played: {{{name}}}, song_played: {{status: live}}}}\n") == []


def test_properties_are_compared_beside_each_other_only() -> None:
    one, other = '{"id": "string"}', '{"$id": "string"}'
    apart = f"events: {{A: {{properties: {one}}}, B: {{properties: {other}}}}}\n"
    assert pointers(apart) == []
    nested = f"{{song: {{properties: {other}}}, id: string}}"
    assert pointers(f"events: {{A: {{properties: {nested}}}}}\n") == []
    both = '{song: {properties: {"id": string, "$id": string}}}'
    assert pointers(f"events: {{A: {{properties: {both}}}}}\n") == [
        "/events/A/properties/song/properties/$id"
    ]


def test_what_comes_from_a_bundle_lies_beside_what_is_the_events_own() -> None:
    text = "bundles: {b: {properties: {$id: string}}}\n"
    text += "events: {A: {include: [b], properties: {id: string}}}\n"
    assert len(pointers(text)) == 1


@pytest.mark.parametrize(
    "names", [["Song Played", "song_played"], ["song_played", "Song Played"], ["A B", "A-B", "a b"]]
)
@pytest.mark.parametrize("convention", ["", "naming: {events: {case: title}}\n"])
def test_one_finding_where_names_also_say_the_same(names: list[str], convention: str) -> None:
    found = said(f"{convention}events: {json.dumps({name: {} for name in names})}\n")
    kept = set(names) - set(found)
    assert len(kept) == 1
    assert all(rules == ["event-name-similar"] for rules in found.values())


@pytest.mark.parametrize("names", [["user_id", "userId"], ["userId", "user_id"]])
@pytest.mark.parametrize("convention", ["", "naming: {properties: {case: snake}}\n"])
def test_one_finding_where_properties_are_one_in_another_spelling(
    names: list[str], convention: str
) -> None:
    first = f"{{A: {{properties: {{{names[0]}: string}}}}, "
    both = ", ".join(f"{name}: string" for name in reversed(names))
    found = said(f"{convention}events: {first}B: {{properties: {{{both}}}}}}}\n")
    assert list(found.values()) == [["property-name-similar"]]
