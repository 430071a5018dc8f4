"""The events of a data catalog, and what the tracking plan says of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from trackplan.compile.arrivals import arrivals
from trackplan.compile.left_out import Loss
from trackplan.compile.rudder.catalog import Catalog, Member
from trackplan.compile.rudder.limits import DISPLAY_NAME, is_event_name, is_property_name
from trackplan.compile.rudder.shape import Shape
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Text
from trackplan.schema.property_schema import restrictions
from trackplan.schema.schemas import is_open

CallType = Literal["track", "identify", "group", "page", "screen"]


class Call(NamedTuple):
    """An event of the catalog with its rule; only a track event has a name."""

    label: str
    type: CallType
    is_open: bool
    members: tuple[Member, ...]
    description: Text | None = None
    name: str | None = None
    category: str | None = None
    section: str | None = None


def calls(plan: Plan, catalog: Catalog) -> Iterator[Call]:
    """All events that go to RudderStack; what of them it cannot hold is noted in the catalog."""
    found = arrivals(plan, plan.events, "rudderstack")
    catalog.losses += found.losses
    for name, event in found.events.items():
        if is_event_name(name):
            yield _track(plan, catalog, name, event)
        else:
            catalog.losses.append(Loss("no event can be called so, so they are left out", name))
    if plan.identify is not None:
        yield _about_somebody(catalog, "identify", [plan.identify], "context.traits")
    if plan.groups:
        yield _about_somebody(catalog, "group", list(plan.groups), "traits")
    for kind, events in (("page", plan.pages), ("screen", plan.screens)):
        there = arrivals(plan, events, "rudderstack")
        catalog.losses += there.losses
        if there.events:
            views = list(there.events.values())
            yield _view(catalog, "page" if kind == "page" else "screen", views)


def _track(plan: Plan, catalog: Catalog, name: str, event: Event) -> Call:
    tags = [tag.value for tag in event.tags]
    fitting = [tag for tag in tags if DISPLAY_NAME.fullmatch(tag)]
    if len(tags) > 1 or len(fitting) < len(tags):
        catalog.losses.append(
            Loss("an event has one category, the first tag that can be one", name)
        )
    return Call(
        name,
        "track",
        is_open=is_open(plan, event),
        members=catalog.members(event.all_properties, name),
        description=event.description,
        name=name,
        category=next(iter(fitting), None),
    )


def _about_somebody(
    catalog: Catalog, type: Literal["identify", "group"], sets: list[TraitSet], section: str
) -> Call:
    properties = _merged(catalog, type, [(each.name, each.all_traits) for each in sets])
    is_open = any(each.open for each in sets)
    said = sets[0].description if len(sets) == 1 else None
    return Call(f"{type} event", type, is_open, properties, said, section=section)


def _view(catalog: Catalog, type: Literal["page", "screen"], views: list[Event]) -> Call:
    """Open, because RudderStack's libraries add a name, a path and more of their own."""
    properties = _merged(catalog, type, [(each.name, each.all_properties) for each in views])
    said = views[0].description if len(views) == 1 else None
    return Call(f"{type} event", type, is_open=True, members=properties, description=said)


def _merged(
    catalog: Catalog, type: CallType, parts: list[tuple[str, tuple[Property, ...]]]
) -> tuple[Member, ...]:
    """The properties of several pages, screens or groups, which are one event to RudderStack."""
    if len(parts) == 1:
        return catalog.members(parts[0][1], f"{type} event")
    what = f"there is one {type} event, so what is told apart by name is one"
    catalog.losses += [Loss(what, name) for name, _ in parts]
    by_name: dict[str, list[Property]] = {}
    for _, properties in parts:
        for each in properties:
            by_name.setdefault(each.name, []).append(each)
    found = (_one(catalog, type, same, len(parts)) for _, same in sorted(by_name.items()))
    return tuple(member for member in found if member is not None)


def _one(catalog: Catalog, type: CallType, same: list[Property], parts: int) -> Member | None:
    """One property of several pages; of any type where they disagree."""
    first, where = same[0], f"{type} event"
    if all(restrictions(each) == restrictions(first) for each in same):
        label = catalog.add(first, where)
    elif is_property_name(first.name):
        catalog.losses.append(Loss("defined in several ways, so any value will do", first.name))
        label = catalog.put(first.name, Shape(), first.description, where)
    else:
        label = None
    return None if label is None else Member(label, required=_all_required(same, parts))


def _all_required(same: Iterable[Property], parts: int) -> bool:
    return sum(bool(each.required) for each in same) == parts
