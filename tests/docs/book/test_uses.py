"""Which events use a property's name, and where its meanings differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.book.books import FOLDERS, book, written

CONFLICT = """
properties:
  plan: {type: string, enum: [free, solo, family], description: What the account pays for.}
events:
  Plan Upgraded:
    properties:
      plan: {required: true, enum: [solo, family]}
  Plan Counted:
    properties:
      plan: {type: integer, description: How many plans there are.}
  Basket Opened:
    properties:
      items:
        type: array
        items: {type: object, properties: {plan: {type: integer, description: Another number.}}}
"""

FREE = """
properties:
  seats: {type: integer, minimum: 1, description: Places.}
events:
  Plan Upgraded:
    properties:
      seats: {required: true, minimum: 2}
      products: {type: array, items: {type: object, properties: {sku: {type: string}}}}
      length: {type: number, unit: metres}
      tags: {type: array, items: {type: string}}
  Plan Changed:
    properties:
      seats: {type: number, nullable: true, enum: [5, 10]}
      products: {type: array, items: {type: object, properties: {name: {type: string}}}}
      length: {type: number, unit: feet, pii: indirect}
      tags: {type: array, items: {type: integer}}
"""


@pytest.mark.parametrize("name", FOLDERS)
def test_each_property_that_is_sent_is_a_use_of_its_name(name: str) -> None:
    found = book(name)
    rows = [
        (subject, row.path)
        for subject, rows in (*found.rows.items(), *found.context.items())
        if subject not in found.plan.removed
        for row in rows
    ]
    uses = [(use.element, use.row.path) for of in found.uses.values() for use in of]
    assert sorted(rows) == sorted(uses)
    assert set(found.plan.dictionary) <= set(found.uses)


@pytest.mark.parametrize("name", FOLDERS)
def test_each_use_has_exactly_one_meaning(name: str) -> None:
    found = book(name)
    for property_name, uses in found.uses.items():
        meant = [use for meaning in found.meanings[property_name] for use in meaning.uses]
        assert sorted(meant, key=id) == sorted(uses, key=id)


def test_a_narrowed_enum_is_the_same_meaning_and_another_type_is_not(tmp_path: Path) -> None:
    first, second = written(tmp_path, CONFLICT).meanings["plan"]
    assert [use.element[1] for use in first.uses] == ["Plan Upgraded"]
    assert [(use.element[1], use.row.path) for use in second.uses] == [
        ("Plan Counted", "plan"),
        ("Basket Opened", "items[].plan"),
    ]
    assert second.type == "integer"
    assert second.differs == ("integer instead of string",)


def test_an_entry_of_the_dictionary_that_nothing_sends_has_its_meaning(tmp_path: Path) -> None:
    made = written(tmp_path, "properties:\n  plan: {type: string}\n")
    (meaning,) = made.meanings["plan"]
    assert meaning.uses == ()
    assert meaning.type == "string"


def test_what_is_a_matter_of_the_event_makes_no_second_meaning(tmp_path: Path) -> None:
    made = written(tmp_path, FREE)
    assert [len(made.meanings[name]) for name in ("seats", "products")] == [1, 1]
    _, other = made.meanings["length"]
    assert other.differs == (
        "the unit feet instead of metres",
        "indirect personal data instead of none",
    )
    _, listed = made.meanings["tags"]
    assert listed.differs == ("array of integer instead of array of string",)


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("type: string, format: uri", "type: string", "no format instead of uri"),
        ("type: string", "type: string, pattern: a+", "the pattern a+ instead of none"),
        ("type: date", "type: string", "string instead of date"),
        ("type: string, format: date", "type: string", "string instead of date"),
        (
            "type: string, pii: direct",
            "type: string, pii: none",
            "no personal data instead of direct",
        ),
        (
            "type: array, items: {type: string, format: date}",
            "type: array, items: string",
            "array of string instead of array of date",
        ),
    ],
)
def test_what_another_meaning_says_instead(
    tmp_path: Path, first: str, second: str, words: str
) -> None:
    made = written(
        tmp_path,
        f"properties:\n  it: {{{first}}}\nevents:\n  A: {{properties: {{it: {{{second}}}}}}}\n",
    )
    _, other = made.meanings["it"]
    assert other.differs == (words,)


def test_a_date_and_a_text_in_the_format_of_one_mean_the_same(tmp_path: Path) -> None:
    made = written(
        tmp_path,
        "events:\n  A: {properties: {it: date}}\n"
        "  B: {properties: {it: {type: string, format: date}}}\n",
    )
    assert len(made.meanings["it"]) == 1
