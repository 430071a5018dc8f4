"""The target `mparticle`: a version of a data plan, as mParticle's Data Planning API takes it.

https://docs.mparticle.com/developers/apis/dataplanning-api/
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from trackplan.compile.arrivals import arrivals
from trackplan.compile.file_names import file_name
from trackplan.compile.json_text import json_text
from trackplan.compile.left_out import Fact, Loss, left_out, sentences
from trackplan.compile.sound import refuse_unsound
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Text
from trackplan.plan.yaml.node import Json
from trackplan.schema.annotations import EXTENSION, stated
from trackplan.schema.draft7 import lost_in_draft_7, to_draft_7
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.property_schema import in_place, object_keywords
from trackplan.schema.schemas import event_body
from trackplan.schema.walk import rewritten

FILE = "data-plan.json"
# A plan does not say which of mParticle's types an event is sent with.
EVENT_TYPE = "other"
NOTES = frozenset({EXTENSION, "deprecated"})
HELD: frozenset[Fact] = frozenset(
    {
        "description",
        "schema",
        "property description",
        "property examples",
        "property schema",
        "default",
        "constraints",
        "nullable",
        "nested",
        "pages",
        "screens",
        "identify",
    }
)


def mparticle(plan: Plan, options: CompileOptions) -> Compiled:
    """`data-plan.json`: custom events of the type `other`, screen views, and user attributes.

    Pages and screens are both screen views to mParticle. It has no groups, and no place for the
    context, for who owns an event and why, nor for its life. A plan says nothing of mParticle's
    commerce events, so what it calls `Product Added` is a custom event.

    Raises UserError where a pattern or a `schema:` of the plan is none.
    """
    del options  # none is about mParticle
    custom = arrivals(plan, plan.events, "mparticle")
    views = arrivals(plan, (*plan.screens, *plan.pages), "mparticle")
    points = [*_custom_events(plan, custom.events), *_screen_views(plan, views.events)]
    users = [] if plan.identify is None else [plan.identify]
    for traits in users:
        keywords = object_keywords(traits.all_traits, in_place, is_open=bool(traits.open))
        definition = _definition("identify", {"type": "object", **keywords})
        points.append(_point(traits.description, "user_attributes", {}, definition))
    name = "plan" if plan.name is None else plan.name.value
    document: JsonSchema = {
        "data_plan_id": file_name(name).replace("-", "_"),
        **stated(version_description=plan.description),
        "version_document": {"data_points": points},
    }
    sent = {e.subject: e for e in (*custom.events.values(), *views.events.values())}
    losses = [
        *custom.losses,
        *views.losses,
        *_of_draft(plan, list(sent.values())),
        *left_out(plan, sent.values(), users, HELD),
    ]
    return Compiled({FILE: json_text(document)}, sentences(losses))


def _custom_events(plan: Plan, events: dict[str, Event]) -> Iterator[Json]:
    for name, event in events.items():
        criteria: JsonSchema = {"event_name": name, "custom_event_type": EVENT_TYPE}
        yield _point(event.description, "custom_event", criteria, _of_event(plan, event))


def _screen_views(plan: Plan, events: dict[str, Event]) -> Iterator[Json]:
    for name, event in events.items():
        criteria: JsonSchema = {"screen_name": name}
        yield _point(event.description, "screen_view", criteria, _of_event(plan, event))


def _of_event(plan: Plan, event: Event) -> JsonSchema:
    """What holds for an event: the properties that a plan speaks of are its custom attributes."""
    attributes = _definition(event.name, event_body(plan, event, in_place))
    is_needed = any(each.required for each in event.all_properties)
    data: JsonSchema = {
        "type": "object",
        "properties": {"custom_attributes": attributes},
        "required": ["custom_attributes"] if is_needed else [],
        "additionalProperties": True,
    }
    return {"properties": {"data": data}}


def _definition(name: str, schema: JsonSchema) -> JsonSchema:
    refuse_unsound(name, schema)
    return cast(JsonSchema, rewritten(to_draft_7(schema), _without_notes))


def _without_notes(schema: JsonSchema) -> JsonSchema:
    return {key: value for key, value in schema.items() if key not in NOTES}


def _point(
    description: Text | None, kind: str, criteria: JsonSchema, definition: JsonSchema
) -> Json:
    return {
        **stated(description=description),
        "match": {"type": kind, "criteria": criteria},
        "validator": {"type": "json_schema", "definition": definition},
    }


def _of_draft(plan: Plan, events: list[Event]) -> Iterator[Loss]:
    for event in events:
        for keyword in lost_in_draft_7(event_body(plan, event, in_place)):
            yield Loss(f"draft 7 has no `{keyword}`; what it restricts is not checked", event.name)
