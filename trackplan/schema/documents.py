"""Whole JSON Schema documents, in the draft and under the `$id` that is asked for."""

from __future__ import annotations

from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Json
from trackplan.schema.draft7 import to_draft_7
from trackplan.schema.json_schema import DIALECTS, Draft, JsonSchema
from trackplan.schema.schemas import Schemas


def event_schema(
    plan: Plan, event: Event, *, draft: Draft = "2020-12", id: str | None = None
) -> JsonSchema:
    """The schema of the properties of an event, page or screen."""
    return document(Schemas(plan).event(event), draft, id)


def traits_schema(
    plan: Plan, traits: TraitSet, *, draft: Draft = "2020-12", id: str | None = None
) -> JsonSchema:
    """The schema of the traits of the user, or of a kind of group."""
    return document(Schemas(plan).traits(traits), draft, id)


def document(schema: JsonSchema, draft: Draft, id: str | None = None) -> JsonSchema:
    """`schema`, of draft 2020-12, as a document of `draft`."""
    head: dict[str, Json] = {"$schema": DIALECTS[draft]}
    if id is not None:
        head["$id"] = id
    translated = to_draft_7(schema) if draft == "7" else schema
    assert isinstance(translated, dict)  # noqa: S101 (an object stays one)
    return {**head, **translated}
