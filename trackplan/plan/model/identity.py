"""Who acted: identify and group."""

from __future__ import annotations

from dataclasses import dataclass, field

from trackplan.plan.model.element import Element
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Reference, Text


@dataclass(frozen=True, slots=True)
class TraitSet(Element):
    """The traits of the user (`identify`), or of one kind of group.

    `id` says what the user's or group's identifier looks like. `all_traits` are resolved.
    """

    description: Text | None = None
    id: Property | None = None
    when: tuple[Reference, ...] = ()
    include: tuple[Reference, ...] = ()
    traits: tuple[Property, ...] = ()
    open: bool | None = None
    all_traits: tuple[Property, ...] = field(default=(), compare=False)
