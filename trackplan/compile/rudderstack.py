"""The target `rudderstack`: a data catalog and a tracking plan for rudder-cli."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.compile.arrivals import arrivals
from trackplan.compile.file_names import file_name
from trackplan.compile.left_out import Fact, Loss, left_out, sentences
from trackplan.compile.rudder.calls import Call, calls
from trackplan.compile.rudder.catalog import Catalog
from trackplan.compile.rudder.documents import (
    Ids,
    categories,
    custom_types,
    document,
    events,
    properties,
    rules,
)
from trackplan.compile.rudder.limits import LONGEST, NO_NAME, description, display_name
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property, with_nested
from trackplan.plan.model.values import Text
from trackplan.plan.yaml.node import Json

HELD: frozenset[Fact] = frozenset(
    {
        "description",
        "tags",
        "property description",
        "nullable",
        "pages",
        "screens",
        "identify",
        "groups",
        # What of these has no place is said more closely while the catalog is made.
        "constraints",
        "nested",
        "property schema",
    }
)


def rudderstack(plan: Plan, options: CompileOptions) -> Compiled:
    """`events.yaml`, `properties.yaml`, `custom-types.yaml`, `categories.yaml` and the plan.

    Objects are custom types, and so are entries of the dictionary that have constraints. All pages
    are one event to RudderStack, all screens and all groups likewise. There is no place for a
    `schema`, for owners and why an event is there, for the context, examples and personal data.
    """
    del options  # none is about RudderStack
    catalog = Catalog(plan)
    found = list(calls(plan, catalog))
    ids = Ids(catalog, found)
    title = display_name(NO_NAME if plan.name is None else plan.name.value)
    name = file_name(title)
    tracking_plan: dict[str, Json] = {"id": name, "display_name": title}
    if (said := description(plan.description)) is not None:
        tracking_plan["description"] = said
    documents: dict[str, tuple[str, dict[str, Json]]] = {
        "categories.yaml": ("categories", {"categories": [*categories(ids)]}),
        "custom-types.yaml": ("custom-types", {"types": [*custom_types(catalog, ids)]}),
        "events.yaml": ("events", {"events": [*events(found, ids)]}),
        "properties.yaml": ("properties", {"properties": [*properties(catalog, ids)]}),
        "tracking-plan.yaml": ("tracking-plan", {**tracking_plan, "rules": [*rules(found, ids)]}),
    }
    files = {
        path: document(kind, name, spec)
        for path, (kind, spec) in documents.items()
        if any(spec.values())
    }
    return Compiled(files, sentences(_losses(plan, catalog, found, title)))


def _losses(plan: Plan, catalog: Catalog, found: list[Call], title: str) -> Iterator[Loss]:
    if plan.name is not None and plan.name.value != title:
        yield Loss(f"the plan is called `{title}` there", plan.name.value)
    for call in found:
        yield from _of_description(call.description, call.label, of_property=False)
    sent = _sent(plan)
    for each in _properties(plan, sent):
        yield from _of_description(each.description, each.name, of_property=True)
    yield from catalog.losses
    yield from left_out(plan, sent, plan.trait_sets, HELD)


def _of_description(text: Text | None, name: str, *, of_property: bool) -> Iterator[Loss]:
    if text is None:
        return
    if description(text, of_property=of_property) is None:
        yield Loss("no place for a description that is short, or begins with no letter", name)
    elif len(text.value) > LONGEST:
        yield Loss(f"a description is cut off after {LONGEST:,} characters", name)


def _sent(plan: Plan) -> list[Event]:
    """The events, pages and screens that go there, each once."""
    sections = (plan.events, plan.pages, plan.screens)
    found = (arrivals(plan, each, "rudderstack").events.values() for each in sections)
    return list({each.subject: each for section in found for each in section}.values())


def _properties(plan: Plan, events: list[Event]) -> Iterator[Property]:
    for event in events:
        for each in event.all_properties:
            yield from with_nested(each)
    for traits in plan.trait_sets:
        for each in traits.all_traits:
            yield from with_nested(each)
