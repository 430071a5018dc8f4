"""What schemas say to people and to other tools, and no validator looks at."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.plan.model.event import Event
from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Reference, Text, Value
from trackplan.plan.yaml.node import Json
from trackplan.schema.json_schema import JsonSchema

EXTENSION = "x-trackplan"


def about_property(whole: Property) -> JsonSchema:
    """The part of a property's `x-trackplan` that is stated."""
    return stated(
        pii=whole.pii,
        purpose=whole.purpose,
        origin=whole.origin,
        unit=whole.unit,
        currency=whole.currency,
        tags=whole.tags,
        deprecated=about_deprecation(whole.deprecated),
    )


def about_event(event: Event) -> JsonSchema:
    """The part of an event's `x-trackplan` that is stated."""
    in_sources: JsonSchema = {use.source.name: use.status or event.status for use in event.sources}
    return stated(
        name=event.name,
        kind=event.kind,
        trigger=event.trigger,
        why=event.why,
        owner=event.owner,
        stakeholders=event.stakeholders,
        status=event.status,
        sources=in_sources,
        destinations=event.destinations,
        tags=event.tags,
        links=event.links,
        version=event.version,
        expires=event.expires,
        names={name: text.value for name, text in sorted(event.names.items())},
        deprecated=about_deprecation(event.deprecated),
    )


def about_deprecation(deprecated: Deprecation | None) -> JsonSchema | None:
    """Since when, why, and what to use instead."""
    if deprecated is None:
        return None
    moved = deprecated.map or {}
    return stated(
        since=deprecated.since,
        replaced_by=deprecated.replaced_by,
        remove_after=deprecated.remove_after,
        map={name: to.name for name, to in sorted(moved.items())},
        reason=deprecated.reason,
    )


def notes(
    description: Text | None, *, deprecated: bool, default: Value | None, examples: Iterable[Value]
) -> tuple[JsonSchema, JsonSchema]:
    """The annotations that JSON Schema knows: those that come first, and those that come last."""
    first, last = stated(description=description), JsonSchema()
    if deprecated:
        first["deprecated"] = True
    if default is not None:
        last["default"] = default.json
    if found := [example.json for example in examples]:
        last["examples"] = found
    return first, last


Stated = Text | Reference | str | int | JsonSchema | tuple[Text, ...] | tuple[Reference, ...] | None


def stated(**facts: Stated) -> JsonSchema:
    """Those of `facts` that are not None or empty."""
    plain = {name: _plain(fact) for name, fact in facts.items()}
    return {name: fact for name, fact in plain.items() if fact not in (None, "", [], {})}


def _plain(fact: Stated) -> Json:
    if isinstance(fact, Text):
        return fact.value
    if isinstance(fact, Reference):
        return fact.name
    if isinstance(fact, tuple):
        return [_plain(each) for each in fact]
    return fact
