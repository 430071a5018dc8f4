"""One property, or an object of properties, as a JSON Schema of draft 2020-12."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from trackplan.plan.model.property import Property
from trackplan.plan.yaml.node import Json
from trackplan.schema.annotations import EXTENSION, about_property, notes
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.user_schema import user_schema
from trackplan.schema.values import value_keywords

# How the schema of a property inside another is made: in place, or as a reference.
Inside = Callable[[Property], JsonSchema]


def in_place(whole: Property) -> JsonSchema:
    """The schema of a resolved property with everything inside it in its place."""
    return property_schema(whole, in_place)


def restrictions(whole: Property) -> JsonSchema:
    """The same without a word for people: half of the work, for those who only validate."""
    return restricted(whole, restrictions)


def property_schema(whole: Property, inside: Inside) -> JsonSchema:
    """The schema of a resolved property; whether it is required is said by what holds it."""
    deprecated = whole.deprecated is not None
    first, last = notes(
        whole.description, deprecated=deprecated, default=whole.default, examples=whole.examples
    )
    schema = {**first, **restricted(whole, inside), **last}
    if about := about_property(whole):
        schema[EXTENSION] = about
    return schema


def restricted(whole: Property, inside: Inside) -> JsonSchema:
    """What holds for the value of a resolved property."""
    schema, further = value_keywords(whole)
    if whole.items is not None:
        schema["items"] = inside(whole.items)
    if whole.properties or whole.open is False:
        schema |= nested_object(whole, inside)
    if whole.schema is not None:
        further.append(user_schema(whole.schema))
    if further:
        schema["allOf"] = further
    return schema


def nested_object(whole: Property, inside: Inside) -> JsonSchema:
    """What the object may hold that a property is.

    An object of which the plan names no property is free-form: nothing is known about it.
    """
    return object_keywords(whole.properties, inside, is_open=bool(whole.open))


def object_keywords(properties: Iterable[Property], inside: Inside, *, is_open: bool) -> JsonSchema:
    """`properties`, `required` and `additionalProperties`, sorted by name."""
    ordered = sorted(properties, key=lambda each: each.name)
    required: list[Json] = [each.name for each in ordered if each.required]
    keywords: JsonSchema = {"properties": {each.name: inside(each) for each in ordered}}
    if required:
        keywords["required"] = required
    if not is_open:
        keywords["additionalProperties"] = False
    return keywords
