"""Lists of values: compared between places, held to their types, mended where that is certain."""

from __future__ import annotations

from textwrap import dedent

import pytest

from trackplan.edits import apply as apply_edits
from trackplan.rules.examples import findings
from trackplan.rules.parts import source_of
from trackplan.rules.plan.types.conflicting_enums import ConflictingEnums
from trackplan.rules.plan.types.duplicate_enum_value import DuplicateEnumValue
from trackplan.rules.plan.types.enum_type_mismatch import EnumTypeMismatch


def lists(*enums: str) -> str:
    """A plan in which each event lists other values of `x`."""
    return "events:\n" + "".join(
        f"  E{number}: {{properties: {{x: {{type: [string, number], enum: {each}}}}}}}\n"
        for number, each in enumerate(enums)
    )


def conflicting(text: str) -> list[str]:
    """The elements at which a conflict is reported."""
    return [found.subject[1] for found in findings(ConflictingEnums, dedent(text), {})]


@pytest.mark.parametrize(
    ("enums", "where"),
    [
        (["[a, b]", "[b, a]"], []),
        (["[a]", "[a, b, c]", "[b, c]"], []),
        (["[a, b]", "[c, d]"], []),
        (["[1, 2]", "['1', '2', '3']"], ["E0"]),
        (["[1, 2]", "[1.0, 2.0, 3]"], []),
        (["[a, b, c]", "[a, d]"], ["E1"]),
        (["[a, d]", "[a, b, c]"], ["E0"]),
        (["[a, b]", "[a, c]", "[a, c]"], ["E0"]),
        (["[a, b]", "[a, c]"], ["E1"]),
        (["[free]", "[Free]"], ["E1"]),
        (["[in_progress, done]", "['In progress', open, closed]"], ["E0"]),
        (["[a, null]", "[b, null, c]"], []),
    ],
)
def test_lists_that_share_a_value_agree_on_the_rest(enums: list[str], where: list[str]) -> None:
    assert conflicting(lists(*enums)) == where


def test_a_bundles_list_counts_once_however_many_events_include_it() -> None:
    text = """
        bundles: {b: {properties: {x: {type: string, enum: [a, b]}}}}
        events:
          A: {include: [b]}
          B: {include: [b]}
          C: {properties: {x: {type: string, enum: [a, c, d]}}}
        """
    assert conflicting(text) == ["b"]


def test_nested_lists_are_compared_in_the_same_place_only() -> None:
    text = """
        events:
          A: {properties: {o: {properties: {x: {type: string, enum: [a, b]}}}}}
          B: {properties: {o: {properties: {x: {type: string, enum: [a, c]}}}}}
          C: {properties: {x: {type: string, enum: [a, d]}}}
        """
    assert conflicting(text) == ["B"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a, b, a]", "[a, b]"),
        ('["a",\n    b,\n    a]', '["a",\n    b]'),
        ("[a, b, # or\n    a]", None),
        ("\n    - a\n    - b\n    - a\n", "\n    - a\n    - b\n"),
        ("\n    - a\n    - a # again\n", None),
        ("\n    - {k: 1}\n    - {k: 1}\n", "\n    - {k: 1}\n"),
        ("\n    - |-\n      a\n    - |-\n      a\n", None),
        ("[&a x, *a]", None),
    ],
)
def test_the_second_of_two_values_is_taken_out_unless_a_comment_would_go_along(
    before: str, after: str | None
) -> None:
    text = "properties:\n  x:\n    type: any\n    enum: {}\n"
    (found,) = findings(DuplicateEnumValue, text.format(before), {})
    assert (found.fix is None) == (after is None)
    if found.fix is not None and after is not None:
        source = source_of(text.format(before), found.span.path)
        assert apply_edits(source, found.fix.edits) == f"trackplan: 1\n{text.format(after)}"


@pytest.mark.parametrize(
    ("definition", "fix"),
    [
        ("type: string, enum: [a, 1]", "safe"),
        ("type: string, enum: [1, 2]", "unsafe"),
        ("type: string, enum: [a, true]", "safe"),
        ("type: string, enum: [a, [b]]", None),
        ("type: string, enum: [a, null]", None),
        ("type: integer, enum: [1, '2']", "safe"),
        ("type: integer, enum: [1, '02']", None),
        ("type: integer, enum: [1, two]", None),
        ("type: integer, enum: [1, 2.5]", None),
        ("type: boolean, enum: [yes, no]", None),
        ("type: date, enum: [2027-02-30]", None),
        ("type: array, items: string, enum: [a]", None),
    ],
)
def test_a_value_of_another_type_is_respelled_where_its_own_type_is_plain(
    definition: str, fix: str | None
) -> None:
    (found,) = findings(EnumTypeMismatch, f"properties: {{x: {{{definition}}}}}\n", {})
    assert (found.fix and ("safe" if found.fix.safe else "unsafe")) == fix


@pytest.mark.parametrize(
    "definition",
    [
        "type: boolean, enum: [true]",
        "type: [integer, boolean], enum: [true, 1]",
        "type: number, enum: [1, 1.5]",
        "type: integer, enum: [1.0]",
        "type: object, open: true, enum: [{a: 1}]",
        "type: string, enum: [], nullable: true",
        "type: datetime, enum: ['2027-01-01T00:00:00Z']",
    ],
)
def test_these_values_are_of_their_type(definition: str) -> None:
    assert findings(EnumTypeMismatch, f"properties: {{x: {{{definition}}}}}\n", {}) == []
