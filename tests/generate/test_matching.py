"""Members of choices and options of unions are found by the values that they stand for."""

from __future__ import annotations

from trackplan.generate.client import Choice, ListOf, Member, OneOf, Plain
from trackplan.generate.matching import member_of, option_of
from trackplan.plan.yaml.node import Json

FLAGS = Choice(
    "Flags",
    "any",
    (Member("true", value=True), Member("one", 1), Member("none", "0"), Member("off", value=False)),
)


def test_a_member_has_the_very_value() -> None:
    values: list[Json] = [True, 1, 1.0, "0", False]
    found = [member_of(FLAGS, value) for value in values]
    assert [each and each.id for each in found] == ["true", "one", "one", "none", "off"]
    others: list[Json] = [0, "1", None, [], {}]
    assert {member_of(FLAGS, value) for value in others} == {None}


def test_an_option_takes_values_of_its_kind() -> None:
    anything = ListOf(Plain("any"))
    union = OneOf((Plain("number"), Plain("date"), Plain("datetime"), anything, Plain("boolean")))
    values: list[Json] = [1, 2.5, "2026-01-31", "2026-01-31T12:30:00Z", [], False]
    kinds = ["number", "number", "date", "datetime", "list", "boolean"]
    assert [(each := option_of(union, value)) and each.kind for value in values] == kinds
    assert (option_of(union, None), option_of(union, {})) == (None, None)
