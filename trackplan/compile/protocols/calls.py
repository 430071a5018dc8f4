"""Whole calls as rules of Segment describe them: context, traits and properties of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trackplan.compile.protocols.wording import worded
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.yaml.node import Json
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.property_schema import in_place, object_keywords
from trackplan.schema.schemas import event_body

Parts = Mapping[str, JsonSchema]


def event_parts(plan: Plan, event: Event) -> Parts:
    """What holds for the properties of an event, page or screen, and for its context."""
    parts: dict[str, JsonSchema] = {"properties": event_body(plan, event, in_place)}
    if event.all_context:
        parts["context"] = properties_schema(event.all_context, is_open=True)
    return parts


def identify_parts(traits: TraitSet) -> Parts:
    """What holds for the traits of the user, and for the identifier."""
    return _of_somebody([traits], "userId")


def group_parts(groups: Iterable[TraitSet]) -> Parts:
    """What holds for a group call, which does not say what kind of group it is about."""
    return _of_somebody(list(groups), "groupId")


def call(parts: Parts) -> JsonSchema:
    """The schema of a whole call; a part that requires something is required itself."""
    inside: dict[str, Json] = {
        "context": {},
        "traits": {"type": "object"},
        "properties": {"type": "object"},
    }
    inside |= {name: worded(part) for name, part in parts.items()}
    schema: JsonSchema = {"type": "object", "properties": inside}
    if required := sorted(name for name, part in parts.items() if requires_something(part)):
        schema["required"] = list[Json](required)
    return schema


def properties_schema(properties: Iterable[Property], *, is_open: bool) -> JsonSchema:
    """An object of properties or traits, with everything in its place."""
    return {"type": "object", **object_keywords(properties, in_place, is_open=is_open)}


def requires_something(part: JsonSchema) -> bool:
    """Whether an empty object is refused for what it lacks, by all kinds of group there are."""
    kinds = part.get("anyOf")
    if isinstance(kinds, list):
        return all(isinstance(kind, dict) and "required" in kind for kind in kinds)
    return "required" in part


def _of_somebody(somebody: list[TraitSet], id_key: str) -> Parts:
    traits = [properties_schema(each.all_traits, is_open=bool(each.open)) for each in somebody]
    parts = {"traits": _any_of(traits)}
    identifiers = [in_place(each.id) for each in somebody if each.id is not None]
    if len(identifiers) == len(somebody):
        parts[id_key] = _any_of(identifiers)
    return parts


def _any_of(schemas: list[JsonSchema]) -> JsonSchema:
    return schemas[0] if len(schemas) == 1 else {"anyOf": list[Json](schemas)}
