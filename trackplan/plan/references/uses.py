"""What the plan declares, and nothing in it uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.diagnostic import Subject
from trackplan.plan.destinations.routes import takes
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.names.event_names import reading_of
from trackplan.plan.names.vocabulary import Match
from trackplan.plan.naming.words import lower_words
from trackplan.plan.references.cycles import components
from trackplan.plan.resolve.containment import Definition, Link, containment, links_of


def unused(plan: Plan) -> Iterator[tuple[str, Element]]:
    """What nothing uses, with what it is; of definitions that use each other the outermost.

    A plan without events is a beginning, or a library for others: there nothing is unused.
    """
    if not any(plan.event_likes):
        return
    yield from unused_definitions(plan)
    yield from unused_words(plan)
    yield from unused_sources(plan)
    yield from unused_destinations(plan)


def unused_definitions(plan: Plan) -> Iterator[tuple[str, Element]]:
    """Dictionary entries and bundles that no payload has anything of."""
    links = containment(plan.properties, plan.bundles)
    used = reached(links, used_directly(plan))
    elements: dict[Definition, Element] = {("property", p.name): p for p in plan.properties}
    elements |= {("bundle", bundle.name): bundle for bundle in plan.bundles}
    left = [definition for definition in elements if definition not in used]
    for definition in outermost(links, left):
        if not is_history(elements[definition]):
            what = "bundle" if definition[0] == "bundle" else "dictionary entry"
            yield what, elements[definition]


def used_directly(plan: Plan) -> Iterator[Definition]:
    """The definitions that events, pages, screens and traits mention, and those kept for them."""
    for event in (*plan.every, *plan.event_likes):
        yield from (("bundle", reference.name) for reference in event.include)
        for own in (*event.properties, *event.context):
            yield from used_by(own)
    for traits in plan.trait_sets:
        yield from (("bundle", reference.name) for reference in traits.include)
        for own in (*traits.traits, *((traits.id,) if traits.id else ())):
            yield from used_by(own)
    for reference in plan.references:
        if reference.kind == "field":
            yield "property", reference.name
    for declared in plan.written_properties:
        new = declared.deprecated.replaced_by if declared.deprecated else None
        if new is not None:
            yield "property", new.name


def used_by(own: Property) -> Iterator[Definition]:
    """The definitions that a property of a payload is made of, or takes its `pii` from."""
    yield "property", own.name
    yield from (link.to for link in links_of(own, inside=False))


def reached(links: dict[Definition, list[Link]], first: Iterable[Definition]) -> set[Definition]:
    """`first`, and all that they are made of."""
    found: set[Definition] = set()
    ahead = list(first)
    while ahead:
        definition = ahead.pop()
        if definition not in found:
            found.add(definition)
            ahead += (link.to for link in links.get(definition, ()))
    return found


def outermost(links: dict[Definition, list[Link]], left: list[Definition]) -> Iterator[Definition]:
    """Those that no other one uses; of some that use each other, the first."""
    among = set(left)
    edges = {of: [link.to for link in links[of] if link.to in among] for of in left}
    group_of = {of: group for group in components(edges) for of in group}
    within = {
        to for of, targets in edges.items() for to in targets if group_of[to] is not group_of[of]
    }
    seen: set[tuple[Definition, ...]] = set()
    for definition in left:
        group = group_of[definition]
        if group not in seen and within.isdisjoint(group):
            seen.add(group)
            yield definition


def is_history(element: Element) -> bool:
    """Whether an entry is kept only to say what became of it."""
    return isinstance(element, Property) and element.deprecated is not None


def unused_words(plan: Plan) -> Iterator[tuple[str, Element]]:
    """Objects and actions that are in no name of an event or a kind of group."""
    if not plan.objects and not plan.actions:
        return
    found: set[Subject] = set()
    for event in plan.event_likes:
        found |= {match.term.subject for match in words_of(plan, event)}
    for traits in plan.groups:
        found |= {match.term.subject for match in words_in(plan, traits.name)}
    for term in plan.actions:
        if term.object is not None:
            found.add(("objects", term.object.name))
    for term in (*plan.objects, *plan.actions):
        if term.subject not in found:
            yield ("object" if term.subject[0] == "objects" else "action"), term


def words_of(plan: Plan, event: Event) -> Iterator[Match]:
    """The terms that a name is made of; where they do not explain it all, any that occur in it."""
    read = reading_of(plan, event.name)
    yield from (match for match in (read.object, read.action) if match is not None)
    if read.object is None or read.action is None:
        yield from words_in(plan, event.name)


def words_in(plan: Plan, name: str) -> Iterator[Match]:
    """All terms that occur in a name."""
    words = lower_words(name, plan.vocabulary.acronyms)
    for terms in (plan.vocabulary.objects, plan.vocabulary.actions):
        longest = max(map(len, terms), default=0)
        for start in range(len(words)):
            for end in range(start + 1, min(start + longest, len(words)) + 1):
                if words[start:end] in terms:
                    yield terms[words[start:end]]


def unused_sources(plan: Plan) -> Iterator[tuple[str, Element]]:
    """Sources that send nothing; an event that names none may come from any."""
    if all(event.sources for event in plan.standing):
        named = {reference.name for reference in plan.references if reference.kind == "source"}
        yield from (("source", source) for source in plan.sources if source.name not in named)


def unused_destinations(plan: Plan) -> Iterator[tuple[str, Element]]:
    """Destinations that nothing reaches; traits reach them all."""
    if any(plan.trait_sets):
        return
    named = {reference.name for reference in plan.references if reference.kind == "destination"}
    named |= {other.via.value for other in plan.destinations if other.via is not None}
    everywhere = [event for event in plan.standing if event.destinations is None]
    for destination in plan.destinations:
        if destination.name not in named and not any(takes(destination, e) for e in everywhere):
            yield "destination", destination
