"""The schemas of a plan: one for each event, page, screen and set of traits."""

from __future__ import annotations

from dataclasses import dataclass, field

from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.schema.annotations import EXTENSION, about_event, notes, stated
from trackplan.schema.definitions import DEFS, Definitions
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.property_schema import Inside, object_keywords, restrictions
from trackplan.schema.user_schema import user_schema

CONTEXT = "context"
ID = "id"


@dataclass(frozen=True)
class Schemas:
    """Makes the schemas of one plan, in draft 2020-12.

    An event's schema describes its properties object, which is also what its `examples` are; the
    context that it speaks of stands beside it as `#/$defs/context`. The schema of traits
    describes the traits object, and the user's or group's identifier stands as `#/$defs/id`.
    """

    plan: Plan
    definitions: Definitions = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "definitions", Definitions(self.plan))

    def event(self, event: Event) -> JsonSchema:
        """An event, page or screen as a document, without `$schema` and `$id`."""
        aside = self.context(event)
        return self.with_definitions(self.event_part(event), {CONTEXT: aside} if aside else {})

    def traits(self, traits: TraitSet) -> JsonSchema:
        """The traits of the user or of a kind of group as a document, likewise."""
        aside = self.identifier(traits)
        return self.with_definitions(self.traits_part(traits), {ID: aside} if aside else {})

    def event_part(self, event: Event) -> JsonSchema:
        """An event's schema, whose definitions have to be added."""
        first, last = notes(
            event.description,
            deprecated=event.deprecated is not None,
            default=None,
            examples=event.examples,
        )
        heading = {**stated(title=event.name), **first}
        body = event_body(self.plan, event, self.definitions.refer)
        return {**heading, **body, **last, EXTENSION: about_event(event)}

    def traits_part(self, traits: TraitSet) -> JsonSchema:
        """The schema of a traits object, whose definitions have to be added."""
        return {
            **stated(title=traits.name, description=traits.description),
            "type": "object",
            **object_keywords(traits.all_traits, self.definitions.refer, is_open=bool(traits.open)),
        }

    def context(self, event: Event) -> JsonSchema | None:
        """What the plan says of the context of an event; anything else may stand there too."""
        if not event.all_context:
            return None
        fields = object_keywords(event.all_context, self.definitions.refer, is_open=True)
        return {"type": "object", **fields}

    def identifier(self, traits: TraitSet) -> JsonSchema | None:
        """What the identifier of the user or group looks like."""
        return None if traits.id is None else self.definitions.refer(traits.id)

    def with_definitions(self, schema: JsonSchema, aside: JsonSchema) -> JsonSchema:
        """`schema` with `aside` and everything that the two refer to among its `$defs`."""
        together: JsonSchema = {**schema, DEFS: dict(aside)}
        needed = {**aside, **self.definitions.needed_by(together)}
        return {**schema, DEFS: dict(sorted(needed.items()))} if needed else schema


def event_body(plan: Plan, event: Event, inside: Inside) -> JsonSchema:
    """What restricts the properties of an event; "*" opens and restricts all of its kind."""
    every = every_of(plan, event)
    keywords = object_keywords(event.all_properties, inside, is_open=is_open(plan, event))
    schema: JsonSchema = {"type": "object", **keywords}
    further = [every.schema if every is not None and every is not event else None, event.schema]
    if found := [user_schema(value) for value in further if value is not None]:
        schema["allOf"] = found
    return schema


def is_open(plan: Plan, event: Event) -> bool:
    """Whether an event may carry more than the plan says; what it does not say, "*" says."""
    every = every_of(plan, event)
    return bool(event.open if event.open is not None or every is None else every.open)


def every_of(plan: Plan, event: Event) -> Event | None:
    """The "*" that all of the event's kind follow."""
    return next((each for each in plan.every if each.kind == event.kind), None)


def properties_schema(plan: Plan, event: Event) -> JsonSchema:
    """What holds for the properties object of an event, with not a word for people."""
    return event_body(plan, event, restrictions)
