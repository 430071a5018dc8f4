"""What the plan expects a call to send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from trackplan.code.call_site import CallSite
from trackplan.code.usage import Usage, subject_of
from trackplan.code.value import Payload
from trackplan.diagnostic import Subject
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.property import Property
from trackplan.source import Position, Span


class Expected(NamedTuple):
    """One payload of a call, and the properties that the plan has for it.

    `name` is the event's in backquotes, or words for whom traits describe. `noun` is what people
    call an entry of it. `open` says that the plan takes more than it names.
    """

    call: CallSite
    name: str
    noun: Literal["property", "trait", "context field"]
    element: Event | TraitSet
    properties: tuple[Property, ...]
    payload: Payload
    open: bool

    def subject(self, *path: str) -> Subject:
        """The symbolic place of something in the payload."""
        return subject_of(self.call, self.element.name, *path)


def expected(usage: Usage) -> tuple[Expected, ...]:
    """Every payload that the plan says something about; those of removed events are not."""
    return tuple(_expected(usage))


def _expected(usage: Usage) -> Iterator[Expected]:
    for call, event in usage.planned:
        if event.is_removed:
            continue
        name = f"`{event.name}`"
        of_event = (event.all_properties, call.sent, bool(event.open))
        yield Expected(call, name, "property", event, *of_event)
        if event.all_context:
            of_context = (event.all_context, call.context, True)
            yield Expected(call, name, "context field", event, *of_context)
    for call in usage.code.calls:
        traits = traits_of(usage, call)
        if traits is not None:
            name = "the user" if call.method == "identify" else f"the group `{traits.name}`"
            of_traits = (traits.all_traits, call.traits, bool(traits.open))
            yield Expected(call, name, "trait", traits, *of_traits)


def traits_of(usage: Usage, call: CallSite) -> TraitSet | None:
    """The traits that a call sets, as far as it is known whose they are."""
    if call.method == "identify":
        return usage.plan.identify
    if call.method != "group":
        return None
    groups = usage.plan.groups
    if call.group_type is None:
        return groups[0] if len(groups) == 1 else None
    return next((group for group in groups if group.name == call.group_type), None)


def head(call: CallSite) -> Span:
    """Where a finding about a whole call points: its name, or what is called."""
    if call.name_span is not None and call.span.covers(call.name_span):
        return call.name_span
    start = call.span.start
    if call.span.end.line == start.line:
        return call.span
    return Span(call.path, start, Position(start.line, start.column + len(call.callee)))
