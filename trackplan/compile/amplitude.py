"""The target `amplitude`: the two CSV files that Amplitude Data imports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.compile.arrivals import arrivals
from trackplan.compile.left_out import Fact, Loss, left_out, sentences
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.compile.taxonomy.columns import EVENTS, USER_PROPERTIES
from trackplan.compile.taxonomy.table import Row, as_text, table
from trackplan.compile.taxonomy.values import FALSE, TRUE, about_values, lost
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property

HELD: frozenset[Fact] = frozenset(
    {
        "description",
        "owner",
        "tags",
        "property description",
        "identify",
        # What of these has no place is said more closely by `lost`.
        "constraints",
        "nested",
    }
)


def amplitude(plan: Plan, options: CompileOptions) -> Compiled:
    """`events.csv`, each event above its properties, and `user-properties.csv`.

    A property has one type there, and objects may hold anything. Bounds of numbers are inclusive,
    a format is none, and listed values are texts without commas. Pages, screens and groups, the
    context, sources and the life of an event have no place. A description that a spreadsheet would
    take for a formula has a `'` in front; names and values are exact.
    """
    del options  # none is about Amplitude
    found = arrivals(plan, plan.events, "amplitude")
    events = {name: event for name, event in found.events.items() if name}
    users = [] if plan.identify is None else [plan.identify]
    traits = [trait for each in users for trait in each.all_traits]
    properties = [each for event in events.values() for each in event.all_properties]
    rows = [row for name, event in events.items() for row in _event(plan, name, event)]
    files = {"events.csv": table(EVENTS, rows)}
    if traits:
        files["user-properties.csv"] = table(USER_PROPERTIES, map(_trait, _sorted(traits)))
    losses = [
        *found.losses,
        *(loss for each in (*properties, *traits) for loss in lost(each)),
        *_of_names(events.keys() ^ found.events.keys(), properties),
        *_of_tags(events.values()),
        *left_out(plan, events.values(), users, HELD),
    ]
    return Compiled(files, sentences(losses))


def _event(plan: Plan, name: str, event: Event) -> Iterator[Row]:
    about = {
        "Object Type": "Event",
        "Object Name": name,
        "Object Owner": _owner(plan, event),
        "Tags": ",".join(sorted(_tags(event))),
    }
    if event.description is not None:
        about["Object Description"] = as_text(event.description.value)
    yield about
    for each in _sorted(event.all_properties):
        yield {
            "Property Type": "Event Property",
            "Event Property Name": each.name,
            "Property Required": TRUE if each.required else FALSE,
            **about_values(each),
        }


def _trait(trait: Property) -> Row:
    return {"Property Type": "User Property", "Property Name": trait.name, **about_values(trait)}


def _sorted(properties: Iterable[Property]) -> list[Property]:
    return sorted((each for each in properties if each.name), key=lambda each: each.name)


def _owner(plan: Plan, event: Event) -> str:
    """The address of those who answer for an event, or else their name."""
    named = "" if event.owner is None else event.owner.name
    for owner in plan.owners:
        if owner.name == named:
            said = owner.contact or owner.title
            return as_text(named if said is None else said.value)
    return as_text(named)


def _tags(event: Event) -> list[str]:
    return [tag.value for tag in event.tags if "," not in tag.value]


def _of_tags(events: Iterable[Event]) -> Iterator[Loss]:
    for event in events:
        if len(_tags(event)) < len(event.tags):
            yield Loss("no place for tags that hold a comma", event.name)


def _of_names(names: Iterable[str], properties: Iterable[Property]) -> Iterator[Loss]:
    for name in (*names, *(each.name for each in properties if not each.name)):
        yield Loss("no place for what has no name", name)
