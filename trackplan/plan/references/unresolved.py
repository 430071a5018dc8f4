"""References that lead nowhere: what they name, and what they could have named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from trackplan.diagnostic import Subject
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Reference, ReferenceKind

SECTIONS: Mapping[ReferenceKind, str] = {
    "source": "sources",
    "destination": "destinations",
    "object": "objects",
    "bundle": "bundles",
    "event": "events",
    "page": "pages",
    "screen": "screens",
    "group": "groups",
    "metric": "metrics",
}


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A name that leads nowhere: there is no `what`; `known` are the names that there are.

    `home` is where such a thing is declared.
    """

    reference: Reference
    what: str
    known: frozenset[str]
    home: str


def unresolved(plan: Plan) -> Iterator[Unresolved]:
    """Every reference that leads nowhere, but those to owners; removed events are not asked."""
    removed = {event.subject for event in plan.event_likes if event.is_removed}
    found = [*of_sections(plan), *of_dictionary(plan), *of_sets(plan), *of_fields(plan)]
    for each in found:
        if each.reference.subject[:2] not in removed:
            yield each


def of_sections(plan: Plan) -> Iterator[Unresolved]:
    """Names that a section of the plan should declare."""
    declared = {
        kind: frozenset(element.name for element in getattr(plan, section))
        for kind, section in SECTIONS.items()
    }
    for reference in plan.references:
        known = declared.get(reference.kind)
        if known is not None and reference.name not in known:
            home = f"`{SECTIONS[reference.kind]}`"
            yield Unresolved(reference, reference.kind, known, home)


def of_dictionary(plan: Plan) -> Iterator[Unresolved]:
    """What is `like` an entry that the dictionary lacks, or replaced by what nobody defines."""
    entries = frozenset(plan.dictionary)
    everywhere = entries | {declared.name for declared in plan.written_properties}
    for declared in plan.written_properties:
        if declared.like is not None and declared.like.name not in entries:
            yield Unresolved(declared.like, "property", entries, "the dictionary, `properties`")
        new = declared.deprecated.replaced_by if declared.deprecated else None
        if new is not None and new.name not in everywhere:
            yield Unresolved(new, "property", everywhere, "the dictionary, `properties`")


def of_sets(plan: Plan) -> Iterator[Unresolved]:
    """Traits, and sets of traits, that an event is to change and nobody declares."""
    sets = {traits.subject: traits for traits in plan.trait_sets}
    by_name = {".".join(subject): traits for subject, traits in sets.items()}
    for event in (*plan.every, *plan.event_likes):
        for changed in event.sets:
            traits, target = by_name.get(changed.target.value), changed.target
            if traits is None:
                reference = Reference("group", target.value, target.node, event.subject)
                yield Unresolved(reference, "trait set", frozenset(by_name), "`groups`")
            elif not traits.open:
                known = frozenset(trait.name for trait in traits.all_traits)
                home = f"`{target.value}`"
                for reference in changed.traits:
                    if reference.name not in known:
                        yield Unresolved(reference, f"trait of {home}", known, home)


def of_fields(plan: Plan) -> Iterator[Unresolved]:
    """Properties that an event is said to have and has not."""
    events: dict[tuple[str, str], Event] = {(e.kind, e.name): e for e in plan.event_likes}
    yield from of_currencies(plan)
    yield from of_measures(plan, events)
    for event in plan.event_likes:
        deprecated = event.deprecated
        if deprecated is not None and deprecated.replaced_by is not None and deprecated.map:
            new = events.get((event.kind, deprecated.replaced_by.name))
            yield from lacking(new, deprecated.map.values())


def of_measures(plan: Plan, events: Mapping[tuple[str, str], Event]) -> Iterator[Unresolved]:
    """Properties that a metric adds up or filters by."""
    metrics = {metric.subject for metric in plan.metrics}
    event: Event | None = None
    # A measure names its event before its properties: so they were read, whatever the file's order.
    for reference in plan.references:
        if reference.subject in metrics:
            if reference.kind == "field":
                yield from lacking(event, [reference])
            else:
                event = events.get((reference.kind, reference.name))


def of_currencies(plan: Plan) -> Iterator[Unresolved]:
    """Properties that hold a currency, where the amount is written.

    A bundle or dictionary entry may leave the currency to the event.
    """
    everywhere = frozenset(declared.name for declared in plan.written_properties)
    events = {event.subject: event for event in plan.event_likes}
    traits = {traits.subject: traits for traits in plan.trait_sets}
    for declared in plan.written_properties:
        if declared.currency is None:
            continue
        event = events.get(declared.subject[:2])
        group = traits.get(declared.subject[:2]) or traits.get(declared.subject[:1])
        if event is not None:
            yield from lacking(event, [declared.currency])
        elif group is not None and not group.open:
            known = frozenset(names(group.all_traits))
            home = f"`{'.'.join(group.subject)}`"
            yield from missing(declared.currency, f"trait of {home}", known, home)
        elif group is None:
            yield from missing(declared.currency, "property", everywhere, "the plan")


def lacking(event: Event | None, references: Iterable[Reference]) -> Iterator[Unresolved]:
    """Those properties that an event has not; unknown, open and removed events may have any."""
    if event is None or event.open or event.is_removed:
        return
    known = frozenset((*names(event.all_properties), *names(event.all_context)))
    home = f"the {event.kind} `{event.name}`"
    for reference in references:
        yield from missing(reference, f"property of {home}", known, home)


def missing(
    reference: Reference, what: str, known: frozenset[str], home: str
) -> Iterator[Unresolved]:
    """The reference, if it leads nowhere."""
    if reference.name not in known:
        yield Unresolved(reference, what, known, home)


def names(properties: tuple[Property, ...], above: str = "") -> Iterator[str]:
    """The names of properties at any depth, the nested ones with dots, too."""
    for whole in properties:
        yield whole.name
        if above:
            yield above + whole.name
        within = whole if whole.items is None else whole.items
        yield from names(within.properties, f"{above}{whole.name}.")


def place(reference: Reference) -> Subject:
    """The element that refers; `defaults` are no element."""
    subject = reference.subject
    return (*subject, reference.kind) if subject in ((), ("defaults",)) else subject
