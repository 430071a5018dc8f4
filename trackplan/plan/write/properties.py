"""Properties, bundles and trait sets as data."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.property import Bundle, Constraints, Property, Types
from trackplan.plan.write.lifecycle import deprecation_data
from trackplan.plan.write.stated import Data, stated, values
from trackplan.plan.yaml.node import Json

# `enum` keeps its emptiness, which says that no value fits.
CONSTRAINTS = tuple(name for name in Constraints.__dataclass_fields__ if name != "enum")


def property_data(declared: Property) -> Json:
    """A property as written: its type alone where it states no more, None for nothing at all."""
    data = stated(
        {
            "type": types_data(declared.types),
            "like": declared.like,
            "enum": values(declared.constraints.enum),
            **{name: getattr(declared.constraints, name) for name in CONSTRAINTS},
            "required": declared.required,
            "nullable": declared.nullable,
            "pii": declared.pii,
            "purpose": declared.purpose,
            "origin": declared.origin,
            "unit": declared.unit,
            "currency": declared.currency,
            "description": declared.description,
            "default": declared.default,
            "examples": declared.examples,
            "tags": declared.tags,
            "deprecated": deprecation_data(declared.deprecated),
            "include": declared.include,
            "open": declared.open,
            "schema": declared.schema,
        }
    )
    if declared.items is not None:
        data["items"] = property_data(declared.items)
    if declared.properties:
        data["properties"] = properties_data(declared.properties)
    return shortest(data)


def shortest(data: Data) -> Json:
    """What `{type: string}` and `{}` are short for."""
    if not data:
        return None
    return data["type"] if data.keys() == {"type"} and isinstance(data["type"], str) else data


def types_data(types: Types | None) -> str | list[Json] | None:
    """A type, or a list of types in which null stands as itself."""
    if types is None:
        return None
    if len(types.names) == 1:
        return types.names[0]
    return [None if name == "null" else name for name in types.names]


def properties_data(properties: Iterable[Property]) -> Data:
    """Properties by name."""
    return {declared.name: property_data(declared) for declared in properties}


def bundle_data(bundle: Bundle) -> Data:
    """A bundle."""
    return stated(
        {
            "description": bundle.description,
            "include": bundle.include,
            "properties": properties_data(bundle.properties) or None,
        }
    )


def trait_set_data(traits: TraitSet, id_key: str) -> Data:
    """The traits of the user, or of a kind of group; `id_key` holds the identifier."""
    data = stated({"description": traits.description})
    if traits.id is not None:
        data[id_key] = property_data(traits.id)
    return data | stated(
        {
            "when": traits.when,
            "include": traits.include,
            "open": traits.open,
            "traits": properties_data(traits.traits) or None,
        }
    )
