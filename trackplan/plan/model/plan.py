"""The whole plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from trackplan.diagnostic import Subject
from trackplan.plan.model.defined import Defined, below, defined_in
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.people import Destination, Owner, Source
from trackplan.plan.model.property import Bundle, Property, with_nested
from trackplan.plan.model.question import Funnel, Metric
from trackplan.plan.model.values import Ambiguous, Reference, Text
from trackplan.plan.model.vocabulary import NOTHING_STATED, Naming, Term
from trackplan.plan.names.vocabulary import Vocabulary
from trackplan.source import SourceFile, Span

T = TypeVar("T")


@dataclass(frozen=True)
class Plan:
    """A tracking plan; sections in the order of the files.

    `every` holds the "*" entries of events, pages and screens. `today` is the date that the plan
    is judged at. `whole` is false where a part of a file could not be read. `shared` are the
    places that YAML aliases point to: no fix may edit there.
    """

    root: str
    header_span: Span
    today: date
    name: Text | None = None
    description: Text | None = None
    owner: Reference | None = None
    naming: Naming = NOTHING_STATED
    owners: tuple[Owner, ...] = ()
    objects: tuple[Term, ...] = ()
    actions: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    destinations: tuple[Destination, ...] = ()
    properties: tuple[Property, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    events: tuple[Event, ...] = ()
    pages: tuple[Event, ...] = ()
    screens: tuple[Event, ...] = ()
    every: tuple[Event, ...] = ()
    identify: TraitSet | None = None
    groups: tuple[TraitSet, ...] = ()
    metrics: tuple[Metric, ...] = ()
    funnels: tuple[Funnel, ...] = ()
    references: tuple[Reference, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    shared: tuple[Span, ...] = ()
    files: Mapping[str, SourceFile] = field(default_factory=dict, repr=False)
    whole: bool = True
    resolved_dictionary: tuple[Property, ...] = field(default=(), compare=False)

    def once(self, analysis: Callable[[Plan], T]) -> T:
        """What `analysis` says of this plan; it is asked once, however many rules need it."""
        if analysis not in self._analyses:
            self._analyses[analysis] = analysis(self)
        return cast("T", self._analyses[analysis])

    @cached_property
    def _analyses(self) -> dict[Callable[[Plan], object], object]:
        return {}

    @cached_property
    def dictionary(self) -> Mapping[str, Property]:
        """The dictionary's entries by name, resolved."""
        return {entry.name: entry for entry in self.resolved_dictionary}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The objects and actions by their words."""
        return Vocabulary.of(self.objects, self.actions, self.naming.acronyms)

    @property
    def event_likes(self) -> Iterator[Event]:
        """All events, pages and screens, without the "*" entries."""
        yield from self.events
        yield from self.pages
        yield from self.screens

    @property
    def trait_sets(self) -> Iterator[TraitSet]:
        """The traits of the user, and those of each kind of group."""
        if self.identify is not None:
            yield self.identify
        yield from self.groups

    @cached_property
    def standing(self) -> tuple[Event, ...]:
        """Events, pages and screens that have not been removed."""
        return tuple(event for event in self.event_likes if not event.is_removed)

    @cached_property
    def lasting(self) -> tuple[Event, ...]:
        """Events, pages and screens that are there to stay: neither deprecated nor removed."""
        return tuple(event for event in self.event_likes if not event.is_leaving)

    @cached_property
    def removed(self) -> frozenset[Subject]:
        """The subjects of events, pages and screens of which only a tombstone is left."""
        return frozenset(event.subject for event in self.event_likes if event.is_removed)

    @cached_property
    def leaving(self) -> frozenset[Subject]:
        """The subjects of events, pages and screens that are deprecated or removed."""
        return frozenset(event.subject for event in self.event_likes if event.is_leaving)

    def find(self, reference: Reference) -> Event | None:
        """The event, page or screen that a reference names."""
        return self._by_kind_and_name.get((reference.kind, reference.name))

    @cached_property
    def _by_kind_and_name(self) -> Mapping[tuple[str, str], Event]:
        return {(event.kind, event.name): event for event in self.event_likes}

    @cached_property
    def in_dictionary(self) -> tuple[Defined, ...]:
        """What the dictionary defines, nested properties too."""
        entries = self.resolved_dictionary
        return tuple(each for e in entries for each in below(e, (e.name,), e.subject))

    @cached_property
    def in_elements(self) -> tuple[Defined, ...]:
        """What bundles, "*" entries, events, pages, screens and trait sets define, in this order.

        Nested properties too; removed events and the context are left out.
        """
        return tuple(self._in_elements())

    def _in_elements(self) -> Iterator[Defined]:
        for bundle in self.bundles:
            yield from defined_in(bundle.all_properties, bundle.subject)
        for event in (*self.every, *self.standing):
            yield from defined_in(event.all_properties, event.subject)
        for traits in self.trait_sets:
            yield from defined_in(traits.all_traits, traits.subject)

    @cached_property
    def in_context(self) -> tuple[Defined, ...]:
        """What "*" entries, events, pages and screens define of the context."""
        elements = (*self.every, *self.standing)
        return tuple(each for e in elements for each in defined_in(e.all_context, e.subject))

    @cached_property
    def defined(self) -> tuple[Defined, ...]:
        """Every property in full, each once: where it is defined. Context is left out."""
        return (*self.in_dictionary, *self.in_elements)

    @cached_property
    def written_properties(self) -> tuple[Property, ...]:
        """Every property as written, wherever it stands, nested ones and context fields too."""
        return tuple(self._written_properties())

    def _written_properties(self) -> Iterator[Property]:
        for declared in self.properties:
            yield from with_nested(declared)
        for bundle in self.bundles:
            for declared in bundle.properties:
                yield from with_nested(declared)
        for event in (*self.every, *self.event_likes):
            for declared in (*event.properties, *event.context):
                yield from with_nested(declared)
        for traits in self.trait_sets:
            for declared in traits.traits:
                yield from with_nested(declared)
