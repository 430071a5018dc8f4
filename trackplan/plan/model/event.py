"""Events, and the pages and screens that have the same shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from trackplan.plan.model.element import Element
from trackplan.plan.model.lifecycle import ENDING, Deprecation, Status
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Reference, Text, Value

EventKind = Literal["event", "page", "screen"]


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source of an event, with the event's status there if that differs."""

    source: Reference
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class SetTraits:
    """Traits that must change along with an event: of the user, or of a kind of group."""

    target: Text
    traits: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Event(Element):
    """An event, page or screen. What the file's `defaults` and the plan say is filled in.

    `properties` and `context` are as written here; `all_properties` and `all_context` are what
    goes over the wire: resolved, with bundles and what "*" says every event carries.
    """

    kind: EventKind = "event"
    description: Text | None = None
    trigger: Text | None = None
    why: Text | None = None
    owner: Reference | None = None
    stakeholders: tuple[Reference, ...] = ()
    status: Status = "live"
    status_text: Text | None = None
    sources: tuple[SourceUse, ...] = ()
    destinations: tuple[Reference, ...] | None = None
    tags: tuple[Text, ...] = ()
    links: tuple[Text, ...] = ()
    version: int | None = None
    expires: Text | None = None
    include: tuple[Reference, ...] = ()
    properties: tuple[Property, ...] = ()
    context: tuple[Property, ...] = ()
    open: bool | None = None
    examples: tuple[Value, ...] = ()
    names: Mapping[str, Text] = field(default_factory=dict)
    sets: tuple[SetTraits, ...] = ()
    deprecated: Deprecation | None = None
    schema: Value | None = None
    all_properties: tuple[Property, ...] = field(default=(), compare=False)
    all_context: tuple[Property, ...] = field(default=(), compare=False)

    @property
    def has_history(self) -> bool:
        """Whether payloads with this name may have been sent, so that a rename breaks things."""
        return self.status not in ("proposed", "planned")

    @property
    def is_leaving(self) -> bool:
        """Whether it is deprecated, or gone: what is wrong with it goes along with it."""
        return self.deprecated is not None or self.status in ENDING

    @property
    def is_removed(self) -> bool:
        """Whether only a tombstone is left."""
        return self.status == "removed"
