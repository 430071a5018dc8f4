"""Where paths through the code meet: what is known then of each name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from trackplan.code.python.expression import (
    OPAQUE,
    Choice,
    Constant,
    Defined,
    Dict,
    Entry,
    Expression,
    Imported,
    Name,
    Opaque,
    Without,
)

# What names stand for at a point of the code. A dotted key, `self.props`, is an attribute; one
# that begins with a dot, `.props`, is the object that was given as this parameter.
Environment = dict[str, Expression]
MOST_OPTIONS = 32
# These are compared by what they say; larger ones only by whether they are the same.
_PLAIN = (Constant, Defined, Imported, Name, Opaque)


def met(environments: Iterable[Environment | None]) -> Environment | None:
    """What is known where these meet; None where none of them gets there."""
    reached: Environment | None = None
    for environment in environments:
        if environment is not None:
            reached = environment if reached is None else both(reached, environment)
    return reached


def both(one: Environment, other: Environment) -> Environment:
    """What is known where two meet. A name bound on one path only has that value, or none."""
    if one is other:
        return one
    found = {}
    for name, value in one.items():
        there = other.get(name, value)
        if there is not value:
            found[name] = either(value, there)
        elif name in other or "." not in name:
            found[name] = value
    return found | {k: v for k, v in other.items() if k not in one and "." not in k}


def either(one: Expression, other: Expression) -> Expression:
    """One of two values."""
    if one is other or (type(one) in _PLAIN and one == other):
        return one
    grown = extended(one, other) or extended(other, one)
    return grown or choice((one, other))


def one_of_all(values: Iterable[Expression]) -> Expression:
    """One of these values, of which there is at least one."""
    return reduce(either, values)


def extended(short: Expression, long: Expression) -> Expression | None:
    """A dict that got more entries on one of the paths; None where it is not that."""
    if isinstance(long, Without) and long.base is short:
        return long._replace(maybe=True)
    if not isinstance(long, Dict):
        return None
    entries = long.entries
    if isinstance(short, Dict):
        count = len(short.entries)
        if count > len(entries) or not all(
            a is b for a, b in zip(short.entries, entries, strict=False)
        ):
            return None
    elif entries and entries[0].key is None and entries[0].value is short:
        count = 1
    else:
        return None
    return Dict((*entries[:count], *map(perhaps, entries[count:])))


def perhaps(entry: Entry) -> Entry:
    """An entry that is there only on some paths."""
    return entry if entry.maybe else entry._replace(maybe=True)


def choice(values: Iterable[Expression]) -> Expression:
    """One of these."""
    options: list[Expression] = []
    for value in values:
        for option in value.options if isinstance(value, Choice) else (value,):
            if not any(same(option, known) for known in options):
                options.append(option)
    if len(options) > MOST_OPTIONS:
        return OPAQUE
    return options[0] if len(options) == 1 else Choice(tuple(options))


def same(one: Expression, other: Expression) -> bool:
    """Whether two are the same beyond doubt."""
    return one is other or (type(one) is type(other) and type(one) in _PLAIN and one == other)
