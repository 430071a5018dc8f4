"""Operators: mostly of interest for the type of what they give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trackplan.code.python import expression as ex
from trackplan.code.python.link.abstract import (
    BOOLEAN,
    INTEGER,
    NUMBER,
    TEXT,
    UNKNOWN,
    Abstract,
    Array,
    EnumMember,
    ExternalInstance,
    Known,
    OneOf,
    Pattern,
    ProjectClass,
    ProjectFunction,
    Record,
    Typed,
    Unbound,
    one_of,
    options_of,
)
from trackplan.code.python.link.externals import scalar_type
from trackplan.code.python.link.frame import Frame
from trackplan.code.python.link.records import Builder, record_of
from trackplan.code.python.link.texts import percent, together

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

_ARITHMETIC = {"+", "-", "*", "//", "%", "**"}


def operated(ev: Evaluator, it: ex.Operation, frame: Frame) -> Abstract:
    """What an operator gives."""
    if it.operator in {"compare", "not"}:
        return BOOLEAN
    values = [ev.value(each, frame) for each in it.operands]
    if len(values) == 1 and it.operator == "-" and isinstance(values[0], Known):
        return negated(values[0])
    if it.operator == "or":
        return first_true(values)
    if it.operator == "and":
        return one_of(values)
    if it.operator == "|" and any(isinstance(v, Record) for v in values):
        return merged(values)
    if it.operator == "%" and is_text(values[0]):
        return percent(values[0], values[1])
    if it.operator == "+" and any(is_text(v) for v in values):
        return together(values)
    if it.operator == "+" and all(isinstance(v, Array) for v in values):
        return Array()
    if it.operator == "*" and is_text(values[0]):
        return TEXT
    return one_of(of_types(it.operator, values))


def first_true(values: list[Abstract]) -> Abstract:
    """`a or b`: the first that may be true, and those behind it as long as none surely is."""
    found: list[Abstract] = []
    for position, value in enumerate(values):
        last = position == len(values) - 1
        found += [o for o in options_of(value) if last or truth(o) is not False]
        if truth(value):
            break
    return one_of(found)


def truth(value: Abstract) -> bool | None:
    """Whether a value counts as true, None where that is not known."""
    match value:
        case Known(value=scalar):
            return bool(scalar)
        case Record(fields=fields, open=False) if not fields:
            return False
        case Record(fields=fields) if any(field.always for field in fields.values()):
            return True
        case Array(items=items) if items is not None:
            return bool(items)
        case ProjectFunction() | ProjectClass() | EnumMember() | ExternalInstance():
            return True
        case _:
            return None


def negated(value: Known) -> Abstract:
    """`-x` of a literal."""
    number = value.value
    return Known(-number) if isinstance(number, int | float) else UNKNOWN


def merged(values: list[Abstract]) -> Record:
    """`a | b` of dicts."""
    built = Builder()
    for value in values:
        built.spread(record_of(value), maybe=False)
    return built.record()


def is_text(value: Abstract) -> bool:
    """Whether a value is a text for sure."""
    match value:
        case Known(value=str()) | Pattern():
            return True
        case Typed(types=types):
            return types == {"string"}
        case OneOf(options=options):
            return all(is_text(option) for option in options)
        case _:
            return False


def of_types(operator: str, values: list[Abstract]) -> list[Abstract]:
    """The type that arithmetic with values of these types gives."""
    types = set()
    for value in values:
        for option in options_of(value):
            scalar = scalar_type(option.typed if isinstance(option, Unbound) else option)
            types.add(scalar.types if isinstance(scalar, Typed) else None)
    integer, number = INTEGER.types, NUMBER.types
    whole = types <= {integer, BOOLEAN.types}
    if operator == "/" and types <= {integer, number, BOOLEAN.types}:
        return [NUMBER]
    if operator in _ARITHMETIC and whole and operator != "**":
        return [INTEGER]
    if operator in _ARITHMETIC and types <= {integer, number, BOOLEAN.types}:
        return [NUMBER]
    if operator in {"&", "|", "^", "<<", ">>", "~"} and whole and BOOLEAN.types not in types:
        return [INTEGER]
    return [UNKNOWN]
