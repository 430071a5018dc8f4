"""What of a plan has no place in a format, in few sentences however large the plan is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple, get_args

from trackplan.listing import first_few
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import UNCONSTRAINED, Property, with_nested

EventFact = Literal[
    "description",
    "trigger",
    "why",
    "owner",
    "stakeholders",
    "status",
    "sources",
    "tags",
    "links",
    "version",
    "expires",
    "sets",
    "examples",
    "deprecated",
    "schema",
    "context",
]
PropertyFact = Literal[
    "property description",
    "pii",
    "purpose",
    "origin",
    "unit",
    "currency",
    "property examples",
    "default",
    "property deprecated",
    "property tags",
    "property schema",
    "constraints",
    "nullable",
    "nested",
]
PlanFact = Literal["pages", "screens", "identify", "user_id", "groups", "metrics", "funnels"]
Fact = EventFact | PropertyFact | PlanFact
EVENT_FACTS: tuple[EventFact, ...] = get_args(EventFact)
PROPERTY_FACTS: tuple[PropertyFact, ...] = get_args(PropertyFact)

WORDS: Mapping[Fact, str] = {
    "description": "descriptions",
    "trigger": "triggers",
    "why": "reasons why",
    "owner": "owners",
    "stakeholders": "stakeholders",
    "status": "the status",
    "sources": "sources",
    "tags": "tags",
    "links": "links",
    "version": "versions of events",
    "expires": "days on which events expire",
    "sets": "traits that events set",
    "examples": "examples",
    "deprecated": "deprecations",
    "schema": "the `schema` of events",
    "context": "the context",
    "property description": "descriptions of properties",
    "pii": "what is personal data",
    "purpose": "purposes of properties",
    "origin": "origins of properties",
    "unit": "units",
    "currency": "which property holds the currency",
    "property examples": "examples of properties",
    "default": "defaults",
    "property deprecated": "deprecations of properties",
    "property tags": "tags of properties",
    "property schema": "the `schema` of properties",
    "constraints": "enums, formats, patterns and bounds",
    "nullable": "whether a property may be null",
    "nested": "what is inside objects and arrays",
    "pages": "pages",
    "screens": "screens",
    "identify": "traits of the user",
    "user_id": "what the identifiers of users and groups look like",
    "groups": "traits of groups",
    "metrics": "metrics",
    "funnels": "funnels",
}


class Loss(NamedTuple):
    """What is lost, as a sentence begins, and where."""

    what: str
    name: str


def sentences(losses: Iterable[Loss]) -> tuple[str, ...]:
    """A sentence for each thing that is lost, with the first few names, in the order of losses."""
    found: dict[str, dict[str, None]] = {}
    for loss in losses:
        found.setdefault(loss.what, {})[loss.name] = None
    return tuple(
        f"{what}: {first_few([f'`{name}`' for name in sorted(names)])}"
        for what, names in found.items()
    )


def left_out(
    plan: Plan, events: Iterable[Event], traits: Iterable[TraitSet], held: AbstractSet[Fact]
) -> Iterator[Loss]:
    """What the compiled events and traits say, and the plan, but for the facts that are held."""
    stated = [*_of_plan(plan), *_of_events(events, traits)]
    for fact, words in WORDS.items():
        if fact not in held:
            yield from (Loss(f"no place for {words}", name) for of, name in stated if of == fact)


def _of_plan(plan: Plan) -> Iterator[tuple[Fact, str]]:
    yield from (("pages", page.name) for page in plan.pages if not page.is_removed)
    yield from (("screens", screen.name) for screen in plan.screens if not screen.is_removed)
    if plan.identify is not None:
        yield "identify", "identify"
    yield from (("groups", group.name) for group in plan.groups)
    yield from (("user_id", each.name) for each in plan.trait_sets if each.id is not None)
    yield from (("metrics", metric.name) for metric in plan.metrics)
    yield from (("funnels", funnel.name) for funnel in plan.funnels)


def _of_events(events: Iterable[Event], traits: Iterable[TraitSet]) -> Iterator[tuple[Fact, str]]:
    for event in events:
        for fact in EVENT_FACTS:
            if _says(event, fact):
                yield fact, event.name
        yield from _of_properties(event.all_properties)
    for each in traits:
        yield from _of_properties(each.all_traits)


def _says(event: Event, fact: EventFact) -> bool:
    """Whether an event states it; live is what events are, and a deprecation is said by itself."""
    match fact:
        case "status":
            return event.status not in ("live", "deprecated")
        case "context":
            return bool(event.all_context)
        case _:
            return bool(getattr(event, fact))


def _of_properties(properties: Iterable[Property]) -> Iterator[tuple[Fact, str]]:
    """What is inside a property is said under its name."""
    for declared in properties:
        for whole in with_nested(declared):
            yield from ((fact, declared.name) for fact in PROPERTY_FACTS if _states(whole, fact))


def _states(whole: Property, fact: PropertyFact) -> bool:
    match fact:
        case "constraints":
            dates = not {"date", "datetime"}.isdisjoint(whole.type_names)
            return dates or whole.constraints != UNCONSTRAINED
        case "nullable":
            return whole.is_nullable
        case "nested":
            return bool(whole.properties or whole.items)
        case _:
            return bool(getattr(whole, fact.removeprefix("property ")))
