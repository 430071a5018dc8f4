"""Two lists of values compared: what one has that the other lacks."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from trackplan.plan.model.values import Value
from trackplan.plan.naming.words import split
from trackplan.plan.properties.meaning_compared import frozen, members


class Added(NamedTuple):
    """Values that only one of two lists has; the first that the other spells otherwise, if any."""

    values: tuple[str, ...]
    respelled: tuple[str, str] | None = None


def added(one: Iterable[Value], other: Iterable[Value]) -> Added | None:
    """What `one` allows beyond `other`.

    None where it is nothing, and where the two have no value in common, whatever its spelling:
    then they are about different things.
    """
    one, other = tuple(one), tuple(other)
    known = members(other) or frozenset()
    new = [value for value in one if frozen(value.json) not in known]
    if not new:
        return None
    spelled = {folded(value): shown(value) for value in reversed(other)}
    again = [(shown(value), spelled[folded(value)]) for value in new if folded(value) in spelled]
    shared = any(value.json is not None and frozen(value.json) in known for value in one)
    if not shared and not again:
        return None
    return Added(tuple(map(shown, new)), again[0] if again else None)


def folded(value: Value) -> str:
    """A value as if it had been spelled in one way only: case and punctuation do not count."""
    return "".join(split(shown(value))).casefold() or shown(value)


def shown(value: Value) -> str:
    """A value as a message shows it."""
    found = value.json
    return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)
