"""Texts that the plan states as values, and that a destination would not keep in full."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.plan.destinations.carried import Carried, carried, traits
from trackplan.plan.destinations.limits import Length, OfText
from trackplan.plan.destinations.targets import Target, targets
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import UNCONSTRAINED
from trackplan.plan.model.values import Value
from trackplan.plan.properties.stated_values import values_of


class WrongLength(NamedTuple):
    """A property with a text that is too long or short; `said` is the value that says so.

    `size` is how long the text is in `unit`; `bound` is what the destination allows.
    """

    carried: Carried
    length: Length
    said: Value
    text: str | None
    size: int
    unit: str
    bound: int


def wrong_lengths(plan: Plan) -> Iterator[WrongLength]:
    """The properties, traits and ids with such a text, each once for each destination."""
    known = [target for target in targets(plan) if target.limits.lengths]
    names = names_with_values(plan) if known else frozenset()
    for target in known:
        for of, length in target.limits.lengths.items():
            for each in limited(plan, target, of, names):
                found = wrong_length(each, length)
                if found is not None:
                    yield found


def names_with_values(plan: Plan) -> frozenset[str]:
    """The names of properties about whose values anything is stated."""
    return frozenset(
        whole.name
        for event in plan.lasting
        for whole in event.all_properties
        if whole.constraints is not UNCONSTRAINED or whole.examples or whole.default is not None
    )


def limited(plan: Plan, target: Target, of: OfText, names: frozenset[str]) -> Iterator[Carried]:
    """What a limit is about."""
    if of == "property":
        yield from carried(plan, target, names)
    elif of == "trait":
        yield from traits(plan, target)
    elif plan.identify is not None and plan.identify.id is not None:
        yield Carried(plan.identify.id, plan.identify.id, target)


def wrong_length(each: Carried, length: Length) -> WrongLength | None:
    """The first text of a wrong length."""
    for value in values_of(each.whole):
        text = value.json
        if not isinstance(text, str):
            continue
        size, unit = len(text), "character"
        if length.max_bytes is not None:
            size, unit = len(text.encode(errors="surrogatepass")), "byte"
        bound = broken(length, size, size)
        if bound is not None:
            return WrongLength(each, length, value, text, size, unit, bound)
    return wrong_bound(each, length)


def wrong_bound(each: Carried, length: Length) -> WrongLength | None:
    """What `minLength` and `maxLength` leave no room for."""
    constraints = each.whole.constraints
    for said in (constraints.minLength, constraints.maxLength):
        size = None if said is None else said.json
        if said is None or not isinstance(size, int):
            continue
        shortest, longest = (size, None) if said is constraints.minLength else (None, size)
        bound = broken(length, shortest, longest)
        if bound is not None:
            return WrongLength(each, length, said, None, size, "character", bound)
    return None


def broken(length: Length, shortest: int | None, longest: int | None) -> int | None:
    """The bound that texts between two sizes all break."""
    most = length.max_chars if length.max_bytes is None else length.max_bytes
    if most is not None and shortest is not None and shortest > most:
        return most
    if longest is not None and longest < length.min_chars:
        return length.min_chars
    return None
