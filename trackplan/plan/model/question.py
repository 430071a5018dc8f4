"""What the events are for: metrics and funnels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from trackplan.plan.model.element import Element
from trackplan.plan.model.values import Reference, Text, Value

Aggregation = Literal["count", "unique", "sum", "ratio"]


@dataclass(frozen=True, slots=True)
class Measure:
    """Something counted: an event (page, screen), of which property, and where what holds.

    `filters` are the names that `where` speaks of, in its order.
    """

    event: Reference
    property: Reference | None = None
    where: Mapping[str, Value] = field(default_factory=dict)
    filters: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """The value that a metric is to reach, and by when."""

    value: Value | None = None
    by: Text | None = None


@dataclass(frozen=True, slots=True)
class Metric(Element):
    """A figure that answers a question; a ratio has two measures, the others one."""

    description: Text | None = None
    owner: Reference | None = None
    kind: Literal["leading", "lagging"] | None = None
    aggregation: Aggregation | None = None
    measures: tuple[Measure, ...] = ()
    within: Text | None = None
    by: tuple[Text, ...] = ()
    target: Target | None = None
    north_star: bool = False


@dataclass(frozen=True, slots=True)
class Funnel(Element):
    """Steps towards something; `core` marks the one the business lives on."""

    description: Text | None = None
    owner: Reference | None = None
    core: bool = False
    steps: tuple[Reference, ...] = ()
    within: Text | None = None
    metric: Reference | None = None
