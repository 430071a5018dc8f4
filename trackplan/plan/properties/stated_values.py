"""The values that a plan states of a property."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Value


def values_of(whole: Property) -> Iterator[Value]:
    """Those that are allowed, then examples and the default."""
    constraints = whole.constraints
    yield from constraints.enum or ()
    if constraints.const is not None:
        yield constraints.const
    yield from whole.examples
    if whole.default is not None:
        yield whole.default
