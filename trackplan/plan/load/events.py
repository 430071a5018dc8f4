"""Events, pages and screens."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.diagnostic import Subject
from trackplan.plan.load.fields import Fields, Found
from trackplan.plan.load.lifecycle import read_deprecation
from trackplan.plan.load.properties import read_properties
from trackplan.plan.model.event import Event, EventKind, SetTraits, SourceUse
from trackplan.plan.model.lifecycle import STATUSES, Status
from trackplan.plan.model.values import Reference, Text, Value
from trackplan.plan.yaml.node import Entry, Mapping


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the events of a file have where they state nothing."""

    owner: Reference | None = None
    sources: tuple[SourceUse, ...] = ()
    destinations: tuple[Reference, ...] | None = None
    status: Status | None = None
    tags: tuple[Text, ...] = ()


def read_defaults(fields: Fields) -> Defaults:
    """A file's `defaults`."""
    return Defaults(
        owner=fields.reference("owner", "owner"),
        sources=read_sources(fields),
        destinations=read_destinations(fields),
        status=fields.one_of("status", STATUSES),
        tags=fields.texts("tags"),
    )


def read_event(
    kind: EventKind, entry: Entry, subject: Subject, found: Found, defaults: Defaults
) -> Event:
    """One event, page or screen; the owner of the plan is filled in later."""
    fields = Fields.of(entry.value, subject, found)
    deprecated = read_deprecation(fields, kind)
    status = fields.one_of("status", STATUSES) or defaults.status
    return Event(
        entry.key.text,
        subject,
        entry,
        kind=kind,
        description=fields.text("description"),
        trigger=fields.text("trigger"),
        why=fields.text("why"),
        owner=fields.reference("owner", "owner") or defaults.owner,
        stakeholders=fields.references("stakeholders", "owner"),
        status=status or ("deprecated" if deprecated else "live"),
        status_text=fields.text("status"),
        sources=read_sources(fields) or defaults.sources,
        destinations=(
            read_destinations(fields) if "destinations" in fields.entries else defaults.destinations
        ),
        tags=with_defaults(fields.texts("tags"), defaults.tags),
        links=fields.texts("links"),
        version=fields.whole("version"),
        expires=fields.text("expires"),
        include=fields.references("include", "bundle"),
        properties=read_properties(fields, "properties"),
        context=read_properties(fields, "context"),
        open=fields.flag("open"),
        examples=fields.values("examples"),
        names=read_names(fields),
        sets=read_sets(fields),
        deprecated=deprecated,
        schema=Value(fields.entries["schema"].value) if "schema" in fields.entries else None,
    )


def with_defaults(own: tuple[Text, ...], defaults: tuple[Text, ...]) -> tuple[Text, ...]:
    """The tags of the file, then those of the event, each once."""
    said = {tag.value for tag in own}
    return (*(tag for tag in defaults if tag.value not in said), *own)


def read_sources(fields: Fields) -> tuple[SourceUse, ...]:
    """A list of sources, or a map of sources to the event's status there."""
    node = fields.node("sources")
    if not isinstance(node, Mapping):
        return tuple(SourceUse(source) for source in fields.references("sources", "source"))
    inside = fields.inside("sources")
    return tuple(
        SourceUse(fields.refer_to_key(entry, "source"), inside.one_of(name, STATUSES))
        for name, entry in node.entries.items()
    )


def read_destinations(fields: Fields) -> tuple[Reference, ...] | None:
    """The destinations that an event goes to, None where nothing is stated."""
    if "destinations" not in fields.entries:
        return None
    return fields.references("destinations", "destination")


def read_names(fields: Fields) -> dict[str, Text]:
    """Destination to the event's name there."""
    inside = fields.inside("names")
    names: dict[str, Text] = {}
    for name, entry in inside.entries.items():
        fields.refer_to_key(entry, "destination")
        if (text := inside.text(name)) is not None:
            names[name] = text
    return names


def read_sets(fields: Fields) -> tuple[SetTraits, ...]:
    """The traits that must change along with the event."""
    inside = fields.inside("sets")
    return tuple(
        SetTraits(Text(name, entry.key), inside.references(name, "trait"))
        for name, entry in inside.entries.items()
    )
