"""Sections into the elements of a plan, as written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from trackplan.diagnostic import Subject
from trackplan.plan.load.events import Defaults, read_defaults, read_event
from trackplan.plan.load.fields import Fields, Found
from trackplan.plan.load.identity import read_trait_set
from trackplan.plan.load.merge import entries_of
from trackplan.plan.load.people import (
    read_destination,
    read_listed_destination,
    read_owner,
    read_source,
)
from trackplan.plan.load.properties import read_bundle, read_property
from trackplan.plan.load.questions import read_funnel, read_metric
from trackplan.plan.load.vocabulary import read_naming, read_term
from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.people import Destination
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.plan.yaml.node import Entry
from trackplan.plan.yaml.node import Mapping as MappingNode
from trackplan.plan.yaml.read import Document
from trackplan.source import Position, Span

EVERY = "*"
E = TypeVar("E")


def defaults_of(roots: Iterable[MappingNode]) -> tuple[dict[str, Defaults], Found]:
    """The `defaults` of each file, by its path, and what they mention."""
    found = Found()
    defaults = {}
    for root in roots:
        fields = Fields.of(root, ("defaults",), found)
        defaults[root.source.path] = read_defaults(fields.inside("defaults"))
    return defaults, found


class Builder:
    """Reads merged sections into the model."""

    def __init__(
        self, sections: dict[str, Entry], defaults: Mapping[str, Defaults], found: Found
    ) -> None:
        self.sections = sections
        self.defaults = defaults
        self.found = found

    def plan(self, root: str, documents: list[Document], today: date) -> Plan:
        """The plan as written, nothing resolved."""
        fields = Fields(self.sections, (), self.found)
        owner = fields.reference("owner", "owner")
        likes = {kind: self.events(kind, owner) for kind in ("event", "page", "screen")}
        return Plan(
            root,
            self.header_span(documents),
            today,
            name=fields.text("name"),
            description=fields.text("description"),
            owner=owner,
            naming=read_naming(fields.inside("naming")),
            owners=self.section("owners", read_owner),
            objects=self.section("objects", read_term),
            actions=self.section("actions", read_term),
            sources=self.section("sources", read_source),
            destinations=self.section("destinations", read_any_destination),
            properties=self.section("properties", read_property),
            bundles=self.section("bundles", read_bundle),
            events=tuple(event for event in likes["event"] if event.name != EVERY),
            pages=tuple(page for page in likes["page"] if page.name != EVERY),
            screens=tuple(screen for screen in likes["screen"] if screen.name != EVERY),
            every=tuple(e for each in likes.values() for e in each if e.name == EVERY),
            identify=self.identify(),
            groups=self.section("groups", read_group),
            metrics=self.section("metrics", read_metric),
            funnels=self.section("funnels", read_funnel),
            references=tuple(self.found.references),
            ambiguous=tuple(self.found.ambiguous),
            shared=tuple(node.span for document in documents for node in document.shared),
            files={document.source.path: document.source for document in documents},
        )

    def header_span(self, documents: list[Document]) -> Span:
        """Where findings about the plan as a whole point."""
        for key in ("name", "trackplan"):
            if key in self.sections:
                return self.sections[key].key.span
        start = Position(0, 0)
        return Span(documents[0].source.path if documents else "", start, start)

    def section(self, name: str, read: Callable[[Entry, Subject, Found], E]) -> tuple[E, ...]:
        """The elements of one section."""
        elements = []
        for entry, subject in entries_of(self.sections, name):
            self.found.name(entry.key, subject)
            elements.append(read(entry, subject, self.found))
        return tuple(elements)

    def events(self, kind: EventKind, owner: Reference | None) -> tuple[Event, ...]:
        """The events, pages or screens, with their files' defaults and the plan's owner."""

        def read(entry: Entry, subject: Subject, found: Found) -> Event:
            defaults = self.defaults.get(entry.key.source.path, Defaults())
            if defaults.owner is None:
                defaults = replace(defaults, owner=owner)
            return read_event(kind, entry, subject, found, defaults)

        return self.section(f"{kind}s", read)

    def identify(self) -> TraitSet | None:
        """The user's traits."""
        entry = self.sections.get("identify")
        if entry is None:
            return None
        return read_trait_set(entry, ("identify",), self.found, "user_id")


def read_group(entry: Entry, subject: Subject, found: Found) -> TraitSet:
    """One kind of group."""
    return read_trait_set(entry, subject, found, "group_id")


def read_any_destination(entry: Entry, subject: Subject, found: Found) -> Destination:
    """One destination, whichever way it is written."""
    if entry.key is entry.value:
        return read_listed_destination(entry.key, subject)
    return read_destination(entry, subject, found)
