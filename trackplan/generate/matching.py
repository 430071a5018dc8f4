"""Which of the values or types that a client knows a value of JSON is."""

from __future__ import annotations

from trackplan.generate.client import Choice, Member, OneOf, Type
from trackplan.plan.yaml.node import Json

_DAY = len("2026-01-31")


def member_of(choice: Choice, value: Json) -> Member | None:
    """The member of a choice that stands for a value; true is not 1."""
    is_flag = isinstance(value, bool)
    same = (each for each in choice.members if each.value == value)
    return next((each for each in same if isinstance(each.value, bool) is is_flag), None)


def option_of(union: OneOf, value: Json) -> Type | None:
    """The first option of a union that takes a value."""
    kinds = _kinds(value)
    return next((each for each in union.options if each.kind in kinds), None)


def _kinds(value: Json) -> tuple[str, ...]:
    """The kinds of types that take a value."""
    match value:
        case None:
            return ("null", "any")
        case bool():
            return ("boolean", "any")
        case str():
            moment = "date" if len(value) == _DAY else "datetime"
            return ("string", moment, "any")
        case int():
            return ("integer", "number", "any")
        case float():
            return ("number", "any")
        case list():
            return ("list", "any")
        case dict():
            return ("object", "record", "any")
