"""Values that are listed, and that another constraint of the same property forbids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from trackplan.plan.model.property import Constraints, Property
from trackplan.plan.model.values import Text, Value
from trackplan.plan.yaml.node import Json
from trackplan.schema.validators import Compiled, Uncompilable, compiled
from trackplan.schema.values import about_types

LISTING = frozenset({"enum", "const"})
LIMITS = tuple(name for name in Constraints.__dataclass_fields__ if name not in LISTING)


class Dead(NamedTuple):
    """A listed value that is forbidden by what `limit`, a key, says."""

    value: Value
    limit: str


def dead_values(whole: Property, values: tuple[Value, ...]) -> list[Dead]:
    """Those of the listed `values` of a resolved property that other constraints forbid.

    Values of another type than the property's are left out, and so is null.
    """
    limits = dict(limiting(whole.constraints))
    if not limits:
        return []
    types = compiled(about_types(whole.type_names, nullable=False) if whole.type_names else {})
    return [
        Dead(value, key)
        for value in values
        if value.json is not None and holds(types, value.json)
        if (key := next(broken(limits, value.json), None)) is not None
    ]


def limiting(constraints: Constraints) -> Iterator[tuple[str, Compiled]]:
    """A validator for each constraint that is stated, but for the listings."""
    for key in LIMITS:
        limit: Text | Value | None = getattr(constraints, key)
        if limit is not None:
            yield key, compiled({key: limit.value if isinstance(limit, Text) else limit.json})


def broken(limits: Mapping[str, Compiled], value: Json) -> Iterator[str]:
    """The keys of the constraints that a value breaks."""
    return (key for key, validator in limits.items() if not holds(validator, value))


def holds(validator: Compiled, value: Json) -> bool:
    """Whether a value is valid; true where the schema is none, as other rules say."""
    return isinstance(validator, Uncompilable) or validator.is_valid(value)
