"""A whole call, such as `{"event": name, "properties": {…}}`, held to the schema of its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Json
from trackplan.schema.annotations import stated
from trackplan.schema.definitions import DEFS
from trackplan.schema.json_schema import JsonSchema, reference
from trackplan.schema.schemas import Schemas

CALLS = {"event": "track", "page": "page", "screen": "screen"}
NAME_KEYS = {"event": "event", "page": "name", "screen": "name"}
# Which calls are meant, and what holds for them.
Rule = tuple[JsonSchema, JsonSchema]


def payload_schema(schemas: Schemas) -> JsonSchema:
    """The schema of every call that a plan knows, without `$schema` and `$id`.

    A call says what it is by `type`: track, identify, group, page or screen. One without a `type`
    but with an `event` is a track call. Names that the plan lacks are refused, but for pages and
    screens only where the plan names any. Removed events are names that the plan lacks.
    """
    plan = schemas.plan
    parts: dict[str, Json] = dict(_parts(schemas))
    rules = [*_about_names(plan), *_about_events(schemas), *_about_people(schemas)]
    whole: JsonSchema = {
        **stated(title=plan.name, description=plan.description),
        "type": "object",
        "anyOf": [{"required": ["type"]}, {"required": ["event"]}],
        "allOf": [{"if": calls, "then": then} for calls, then in rules],
    }
    return schemas.with_definitions(whole, parts)


def sent(events: Iterable[Event]) -> list[Event]:
    """The events that may be sent, sorted by name."""
    return sorted((each for each in events if not each.is_removed), key=lambda each: each.name)


def _parts(schemas: Schemas) -> Iterator[tuple[str, JsonSchema]]:
    for event in sent(schemas.plan.event_likes):
        yield _part_name(event), schemas.event_part(event)
    for traits in schemas.plan.trait_sets:
        yield _part_name(traits), schemas.traits_part(traits)


def _part_name(element: Event | TraitSet) -> str:
    """`events.Song Played`, `groups.account`, `identify`."""
    return ".".join(element.subject)


def _call(kind: str, name_key: str | None = None, name: str | None = None) -> JsonSchema:
    """Which calls are meant: those of a type that have a name, or have this name."""
    properties: JsonSchema = {"type": {"const": kind}}
    required: list[Json] = [] if kind == "track" else ["type"]
    if name_key is not None:
        required.append(name_key)
        properties |= {} if name is None else {name_key: {"const": name}}
    return {"properties": properties, "required": required}


def _about_names(plan: Plan) -> Iterator[Rule]:
    """A track call has an event, and names are the plan's."""
    of_kind: tuple[tuple[EventKind, tuple[Event, ...]], ...] = (
        ("event", plan.events),
        ("page", plan.pages),
        ("screen", plan.screens),
    )
    is_track: JsonSchema = {"properties": {"type": {"const": "track"}}, "required": ["type"]}
    yield is_track, {"required": ["event"]}
    for kind, events in of_kind:
        if events or kind == "event":
            key = NAME_KEYS[kind]
            known: list[Json] = [each.name for each in sent(events)]
            yield _call(CALLS[kind], key), {"properties": {key: {"enum": known}}}


def _about_events(schemas: Schemas) -> Iterator[Rule]:
    for event in sent(schemas.plan.event_likes):
        inside: JsonSchema = {"properties": reference([DEFS, _part_name(event)])}
        required: list[Json] = []
        if any(each.required for each in event.all_properties):
            required.append("properties")
        context = schemas.context(event)
        if context is not None:
            inside["context"] = context
        if context is not None and "required" in context:
            required.append("context")
        then: JsonSchema = {"properties": inside}
        if required:
            then["required"] = required
        yield _call(CALLS[event.kind], NAME_KEYS[event.kind], event.name), then


def _about_people(schemas: Schemas) -> Iterator[Rule]:
    """Identify calls, and group calls, which do not say what kind of group they are about."""
    if schemas.plan.identify is not None:
        yield _call("identify"), _somebody(schemas, schemas.plan.identify, "userId")
    groups = [_somebody(schemas, group, "groupId") for group in schemas.plan.groups]
    if len(groups) == 1:
        yield _call("group"), groups[0]
    elif groups:
        yield _call("group"), {"anyOf": list[Json](groups)}


def _somebody(schemas: Schemas, traits: TraitSet, id_key: str) -> JsonSchema:
    inside: JsonSchema = {"traits": reference([DEFS, _part_name(traits)])}
    if (identifier := schemas.identifier(traits)) is not None:
        inside[id_key] = identifier
    then: JsonSchema = {"properties": inside}
    if any(each.required for each in traits.all_traits):
        then["required"] = ["traits"]
    return then
