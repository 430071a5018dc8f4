"""The rules of a tracking plan, whichever layout they will be written in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from trackplan.compile.protocols.calls import (
    Parts,
    call,
    event_parts,
    group_parts,
    identify_parts,
)
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Text
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.payload import sent

Kind = Literal["TRACK", "IDENTIFY", "GROUP", "PAGE", "SCREEN"]
# Segment shows and filters labels of these only.
LABELLED: frozenset[Kind] = frozenset({"TRACK", "PAGE"})


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: which calls it is about, and what holds for the parts of them.

    Rules about the user and about groups have no `key`, which is the name of an event.
    """

    kind: Kind
    parts: Parts = field(repr=False)
    key: str | None = None
    version: int = 1
    description: Text | None = None
    labels: dict[str, str] = field(default_factory=dict)

    @property
    def schema(self) -> JsonSchema:
        """The schema of the whole call."""
        return call(self.parts)


def rules(plan: Plan) -> Iterator[Rule]:
    """A rule for everything that may be sent, by kind and name."""
    yield from _about_events(plan, "TRACK", plan.events)
    if plan.identify is not None:
        traits = plan.identify
        yield Rule("IDENTIFY", identify_parts(traits), description=traits.description)
    if plan.groups:
        yield _about_groups(sorted(plan.groups, key=lambda group: group.name))
    yield from _about_events(plan, "PAGE", plan.pages)
    yield from _about_events(plan, "SCREEN", plan.screens)


def _about_events(plan: Plan, kind: Kind, events: Iterable[Event]) -> Iterator[Rule]:
    for event in sent(events):
        yield Rule(
            kind,
            event_parts(plan, event),
            key=event.name,
            version=1 if event.version is None else event.version,
            description=event.description,
            labels=labels(event) if kind in LABELLED else {},
        )


def labels(event: Event) -> dict[str, str]:
    """Who answers for an event, and where it is in its life."""
    owner = {} if event.owner is None else {"owner": event.owner.name}
    return {**owner, "status": event.status}


def _about_groups(groups: list[TraitSet]) -> Rule:
    description = groups[0].description if len(groups) == 1 else None
    return Rule("GROUP", group_parts(groups), description=description)
