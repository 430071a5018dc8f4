"""What somebody means by `Song Played` or `Song Played.song_id`."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.errors import UserError
from trackplan.listing import first_few, in_a_row
from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.plan import Plan
from trackplan.suggest import did_you_mean

BETWEEN = "."


@dataclass(frozen=True, slots=True)
class Target:
    """An event, page or screen, or with `property` the property of it that has this name."""

    event: Event
    property: str | None = None


def target_of(plan: Plan, name: str, kind: EventKind | None = None) -> Target:
    """What `name` means: names may hold dots, so the longest name of an event that fits wins.

    Raises UserError where the plan has none of the name, or several kinds of it.
    """
    events = [event for event in plan.event_likes if kind in (None, event.kind)]
    fitting = [event for event in events if name == event.name or is_below(name, event)]
    if not fitting:
        names = sorted({event.name for event in events})
        help = did_you_mean(name, names) or "`trackplan status` lists what the plan has"
        raise UserError(f"the plan has no {kind or 'event'} `{name}`", help=help)
    longest = max(len(event.name) for event in fitting)
    found = [event for event in fitting if len(event.name) == longest]
    if len(found) > 1:
        kinds = in_a_row([f"`--kind {event.kind}`" for event in found], "or")
        raise UserError(f"the plan has several `{found[0].name}`", help=f"say {kinds}")
    event = found[0]
    if name == event.name:
        return Target(event)
    return Target(event, known_property(event, name[len(event.name) + 1 :]))


def is_below(name: str, event: Event) -> bool:
    """Whether a name is of a property of the event."""
    return name.startswith(f"{event.name}{BETWEEN}")


def known_property(event: Event, name: str) -> str:
    """`name` itself. Raises UserError where the event has no property of that name."""
    names = [declared.name for declared in event.all_properties]
    if name in names:
        return name
    if any(declared.name == name for declared in event.all_context):
        help = "fields of the context belong to the SDKs that send them"
        raise UserError(f"`{name}` stands in the context of `{event.name}`", help=help)
    hint = did_you_mean(name, names) or (f"it has {first_few(names)}" if names else None)
    raise UserError(f"`{event.name}` has no property `{name}`", help=hint)
