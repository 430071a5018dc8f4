"""Properties whose values a destination does not take, for their type or what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.plan.destinations.carried import Carried, carried
from trackplan.plan.destinations.limits import Shape
from trackplan.plan.destinations.targets import targets
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import PROPERTY_TYPES, Property

# Most properties state one of these and nothing else.
PLAIN = frozenset((name,) for name in PROPERTY_TYPES if name not in ("object", "array", "null"))
MAY_BE_NULL = "may be null"


class Misfit(NamedTuple):
    """A property of a wrong shape; `why` is a clause about it."""

    carried: Carried
    shape: Shape
    why: str


def misfits(plan: Plan) -> Iterator[Misfit]:
    """The properties that a destination does not take, each once for each destination."""
    known = [
        (target, shape)
        for target in targets(plan)
        if (shape := target.limits.shapes.get("property")) is not None
    ]
    # A property that is flat anywhere may be none under the same name elsewhere.
    names = complex_names(plan) if known else frozenset()
    for target, shape in known:
        for each in carried(plan, target, names - set(shape.except_)):
            why = why_not(shape, each.whole)
            if why:
                yield Misfit(each, shape, why)


def complex_names(plan: Plan) -> frozenset[str]:
    """The names of properties that may be more than one text, number or flag."""
    return frozenset(
        whole.name
        for event in plan.lasting
        for whole in event.all_properties
        if whole.nullable or whole.types is None or whole.types.names not in PLAIN
    )


def why_not(shape: Shape, whole: Property) -> str:
    """What is wrong with the values of a property, empty where nothing is."""
    if shape.flat:
        return not_flat(whole)
    depth, keys = depth_of(whole), most_keys(whole)
    if shape.max_depth is not None and depth > shape.max_depth:
        return f"nests objects {depth} levels deep ({shape.max_depth} at most)"
    if shape.max_keys is not None and keys > shape.max_keys:
        return f"has {keys} keys ({shape.max_keys} at most)"
    return ""


def not_flat(whole: Property) -> str:
    """What a value may be besides a text, number or flag."""
    types = whole.type_names
    said = "is" if len(types) == 1 else "may be"
    if "array" in types or whole.items is not None:
        return f"{said} an array"
    if "object" in types:
        return f"{said} an object"
    return MAY_BE_NULL if whole.is_nullable else ""


def depth_of(whole: Property) -> int:
    """How many objects lie in each other; arrays count for nothing."""
    inside = whole.properties if whole.items is None else (*whole.properties, whole.items)
    deepest = max(map(depth_of, inside), default=0)
    return deepest + 1 if "object" in whole.type_names else deepest


def most_keys(whole: Property) -> int:
    """The number of keys of the largest object."""
    inside = whole.properties if whole.items is None else (*whole.properties, whole.items)
    return max((len(whole.properties), *map(most_keys, inside)))
