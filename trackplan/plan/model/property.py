"""Properties, traits and dictionary entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

from trackplan.plan.model.element import Element
from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.model.values import Reference, Text, Value

PropertyType = Literal[
    "string", "integer", "number", "boolean", "object", "array", "null", "date", "datetime", "any"
]
PROPERTY_TYPES: tuple[PropertyType, ...] = get_args(PropertyType)
Pii = Literal["none", "indirect", "direct", "sensitive"]
Origin = Literal["first-party", "third-party"]


@dataclass(frozen=True, slots=True)
class Constraints:
    """JSON Schema's own keywords; None where nothing is stated."""

    enum: tuple[Value, ...] | None = None
    const: Value | None = None
    pattern: Text | None = None
    format: Text | None = None
    minimum: Value | None = None
    maximum: Value | None = None
    exclusiveMinimum: Value | None = None
    exclusiveMaximum: Value | None = None
    multipleOf: Value | None = None
    minLength: Value | None = None
    maxLength: Value | None = None
    minItems: Value | None = None
    maxItems: Value | None = None
    uniqueItems: Value | None = None

    @property
    def stated(self) -> frozenset[str]:
        """The keywords that are stated."""
        names = self.__dataclass_fields__
        return frozenset(name for name in names if getattr(self, name) is not None)


UNCONSTRAINED = Constraints()
# The constraints that are one number, or yes or no.
BOUNDS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
)


@dataclass(frozen=True, slots=True)
class Types:
    """The types of a property as stated; `node` is where."""

    names: tuple[PropertyType, ...]
    value: Value


@dataclass(frozen=True, slots=True)
class Property(Element):
    """A property as written, or as resolved: then what it inherits is filled in.

    None means "not stated". In a resolved property `types` is None only where nobody states a
    type; `like` and `include` are kept for the record and have been followed.
    """

    types: Types | None = None
    description: Text | None = None
    required: bool | None = None
    nullable: bool | None = None
    constraints: Constraints = UNCONSTRAINED
    items: Property | None = None
    properties: tuple[Property, ...] = ()
    include: tuple[Reference, ...] = ()
    open: bool | None = None
    like: Reference | None = None
    pii: Pii | None = None
    purpose: Text | None = None
    origin: Origin | None = None
    unit: Text | None = None
    currency: Reference | None = None
    examples: tuple[Value, ...] = ()
    default: Value | None = None
    deprecated: Deprecation | None = None
    tags: tuple[Text, ...] = ()
    schema: Value | None = None

    @property
    def states_a_type(self) -> bool:
        """Whether the entry stands alone rather than taking the dictionary's definition."""
        return bool(self.types or self.like or self.properties or self.include)

    @property
    def type_names(self) -> tuple[PropertyType, ...]:
        """The types, without null; an entry with properties and no type is an object."""
        if self.types is None:
            return ("object",) if self.properties or self.include else ()
        names = self.types.names
        return tuple(name for name in names if name != "null") if "null" in names else names

    @property
    def held(self) -> Property:
        """What an array holds, at any depth; anything else is itself."""
        return self if self.items is None else self.items.held

    @property
    def is_nullable(self) -> bool:
        """Whether null is a value of it."""
        return bool(self.nullable) or (self.types is not None and "null" in self.types.names)


def with_nested(declared: Property) -> Iterator[Property]:
    """`declared` and every property inside it, items included."""
    yield declared
    for nested in declared.properties:
        yield from with_nested(nested)
    if declared.items is not None:
        yield from with_nested(declared.items)


@dataclass(frozen=True, slots=True)
class Bundle(Element):
    """Properties that travel together; `all_properties` are the resolved ones, includes too."""

    description: Text | None = None
    include: tuple[Reference, ...] = ()
    properties: tuple[Property, ...] = ()
    all_properties: tuple[Property, ...] = field(default=(), compare=False)
