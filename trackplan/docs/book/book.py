"""All that the documents of a plan say, made once and looked up by whoever writes a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from trackplan.diagnostic import Diagnostic, Subject
from trackplan.docs.book.accepted import accepted
from trackplan.docs.book.addresses import Addresses, addresses
from trackplan.docs.book.events import EventEntry
from trackplan.docs.book.example import example_of
from trackplan.docs.book.findings import Findings, element_of, findings
from trackplan.docs.book.lines import Lines
from trackplan.docs.book.name_parts import action_of, object_of
from trackplan.docs.book.people import OwnerEntry, owner_entries
from trackplan.docs.book.questions import events_of, funnels_of, metrics_of
from trackplan.docs.book.readers import Readers, readers
from trackplan.docs.book.remarks import Remarks, remarks
from trackplan.docs.book.replaced import replaced
from trackplan.docs.book.rows import Row, rows
from trackplan.docs.book.sent import Sent, SentFrom, sent
from trackplan.docs.book.snippets import snippets
from trackplan.docs.book.uses import Definition, Use, by_name, definitions, is_described
from trackplan.docs.known import Known
from trackplan.docs.relative import relative
from trackplan.plan.destinations.routes import goes_to
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Owner
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Funnel, Metric
from trackplan.plan.names.event_names import reading_of
from trackplan.source import Span


@dataclass(frozen=True)
class Book:
    """A plan and what is known of it, arranged for documents."""

    plan: Plan
    known: Known

    @cached_property
    def addresses(self) -> Addresses:
        """Where everything has its page."""
        return addresses(self.plan, self.uses)

    @cached_property
    def findings(self) -> Findings:
        """What `lint` found."""
        return findings(self.known.findings)

    @cached_property
    def remarks(self) -> Remarks:
        """What `check` found in the code."""
        known = self.known
        standings = () if known.standings is None else known.standings.values()
        return remarks(known.in_code, standings, self._lines)

    @cached_property
    def rows(self) -> Mapping[Subject, tuple[Row, ...]]:
        """The rows of what each event, page, screen or trait set sends, without context."""
        plan = self.plan
        found = {each.subject: rows(each.all_properties, each.subject) for each in plan.event_likes}
        return found | {t.subject: rows(t.all_traits, t.subject) for t in plan.trait_sets}

    @cached_property
    def context(self) -> Mapping[Subject, tuple[Row, ...]]:
        """The rows of the context of each event, page or screen."""
        return {
            each.subject: rows(each.all_context, each.subject) for each in self.plan.event_likes
        }

    @cached_property
    def uses(self) -> Mapping[str, tuple[Use, ...]]:
        """Every use of each property name, in the order of the plan."""
        return by_name(self.plan.resolved_dictionary, self._all_uses())

    @cached_property
    def meanings(self) -> Mapping[str, tuple[Definition, ...]]:
        """The meanings of each property name, the main one first."""
        entries = self.plan.dictionary
        return {name: definitions(entries.get(name), uses) for name, uses in self.uses.items()}

    @cached_property
    def undescribed(self) -> tuple[str, ...]:
        """The names of properties whose main meaning nobody has described."""
        return tuple(name for name, of in self.meanings.items() if not is_described(of))

    def accepted(self, meaning: Definition) -> tuple[str, ...]:
        """Why a name may have another meaning, where somebody has said so."""
        return accepted(meaning, self.known.suppressions, self.plan.today)

    @cached_property
    def readers(self) -> Mapping[str, Readers]:
        """What reads or names each property, by the property's name."""
        return readers(self.plan)

    @cached_property
    def entries(self) -> tuple[EventEntry, ...]:
        """Everything about each event, page and screen, removed ones too, in the plan's order."""
        return tuple(map(self._entry, self.plan.event_likes))

    @cached_property
    def by_subject(self) -> Mapping[Subject, EventEntry]:
        """The entries by subject."""
        return {entry.event.subject: entry for entry in self.entries}

    @cached_property
    def standing(self) -> tuple[EventEntry, ...]:
        """The entries of what has not been removed."""
        return tuple(entry for entry in self.entries if not entry.event.is_removed)

    @cached_property
    def by_object(self) -> Mapping[str, tuple[EventEntry, ...]]:
        """What has not been removed by the object that it is about, declared or not."""
        found: defaultdict[str, list[EventEntry]] = defaultdict(list)
        for entry in self.standing:
            found[entry.object].append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    @cached_property
    def owners(self) -> tuple[OwnerEntry, ...]:
        """What each owner answers for."""
        return owner_entries(self.plan)

    def owner_of(self, name: str) -> Owner | None:
        """The owner of a name."""
        return self._owners.get(name)

    def owner_called(self, name: str) -> str:
        """What people call an owner: its title, else its name, also where the plan has none."""
        owner = self._owners.get(name)
        return name if owner is None else owner.called

    def owners_of(self, question: Metric | Funnel) -> tuple[Owner, ...]:
        """Who answers for the events that a metric or funnel rests on."""
        owners = (event.owner for event in events_of(self.plan, question) if event.owner)
        found = (self._owners.get(name) for name in dict.fromkeys(each.name for each in owners))
        return tuple(owner for owner in found if owner is not None)

    @cached_property
    def snippets(self) -> Mapping[Subject, tuple[SentFrom, ...]]:
        """How everything that may be sent is sent from each of its sources."""
        begun = self.known.snippets
        return snippets(self.plan) if begun is None else begun()

    def written_in(self, span: Span) -> str:
        """A place in the plan as seen from its folder: `events/orders.yaml:12`."""
        return f"{relative(span.path, self.plan.root)}:{span.start.line + 1}"

    def source_url(self, element: Element) -> str | None:
        """The line of an element on the repository's host, None where there is no host."""
        span, repository = element.name_span, self.known.repository
        return None if repository is None else repository.line(span.path, span.start.line)

    def edit_url(self, element: Element) -> str | None:
        """Where an element can be edited in the browser."""
        span, repository = element.name_span, self.known.repository
        return None if repository is None else repository.edit(span.path, span.start.line)

    def _all_uses(self) -> Iterator[Use]:
        for event in self.plan.standing:
            yield from (Use(event.subject, "properties", row) for row in self.rows[event.subject])
            yield from (Use(event.subject, "context", row) for row in self.context[event.subject])
        for traits in self.plan.trait_sets:
            yield from (Use(traits.subject, "traits", row) for row in self.rows[traits.subject])

    def _entry(self, event: Event) -> EventEntry:
        plan, subject = self.plan, event.subject
        address = self.addresses.elements[subject]
        reading = reading_of(plan, event.name)
        shown = self.rows[subject], self.context[subject]
        here, in_rows = self._split(subject, shown)
        example = example_of(event)
        return EventEntry(
            event,
            address,
            object_of(reading),
            action_of(reading) if event.kind == "event" else "",
            self._owners.get(event.owner.name) if event.owner is not None else None,
            tuple(each for each in plan.destinations if goes_to(event, each)),
            *shown,
            example,
            self._metrics.get(subject, ()),
            self._funnels.get(subject, ()),
            self._sent(subject),
            here,
            in_rows,
            self._replaced.get(subject, ()),
        )

    def _split(
        self, subject: Subject, shown: tuple[tuple[Row, ...], tuple[Row, ...]]
    ) -> tuple[tuple[Diagnostic, ...], tuple[tuple[Subject, Diagnostic], ...]]:
        """The findings about an event itself, and those that stand beside a row."""
        found = self.findings.of(subject)
        if not found:
            return (), ()
        places = {row.whole.subject for part in shown for row in part}
        in_rows = [(_within(each, places), each) for each in found]
        here = tuple(each for at, each in in_rows if at is None)
        return here, tuple((at, each) for at, each in in_rows if at is not None)

    def _sent(self, subject: Subject) -> Sent | None:
        known = self.known
        standing = None if known.standings is None else known.standings.get(subject)
        if standing is None:
            return None
        return sent(standing, self.remarks.of(standing.event), self._lines)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.plan, self.known.code_base, self.known.repository)

    @cached_property
    def _owners(self) -> Mapping[str, Owner]:
        return {owner.name: owner for owner in self.plan.owners}

    @cached_property
    def _replaced(self) -> Mapping[Subject, tuple[Event, ...]]:
        return replaced(self.plan)

    @cached_property
    def _metrics(self) -> Mapping[Subject, tuple[Metric, ...]]:
        return metrics_of(self.plan)

    @cached_property
    def _funnels(self) -> Mapping[Subject, tuple[Funnel, ...]]:
        return funnels_of(self.plan)


def _within(found: Diagnostic, places: set[Subject]) -> Subject | None:
    """The innermost of the places that a finding lies in."""
    subject = found.subject
    for end in range(len(subject), len(element_of(subject)), -1):
        if subject[:end] in places:
            return subject[:end]
    return None
