"""Properties, traits, dictionary entries and bundles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from trackplan.diagnostic import Subject
from trackplan.plan.load.fields import Fields, Found, items
from trackplan.plan.load.lifecycle import read_deprecation
from trackplan.plan.model.property import (
    BOUNDS,
    PROPERTY_TYPES,
    UNCONSTRAINED,
    Bundle,
    Constraints,
    Origin,
    Pii,
    Property,
    PropertyType,
    Types,
)
from trackplan.plan.model.values import Value
from trackplan.plan.yaml.node import Entry, Node, Scalar, Sequence

KNOWN_TYPES: dict[object, PropertyType] = {name: name for name in PROPERTY_TYPES}
CONSTRAINTS = frozenset(Constraints.__dataclass_fields__)
PII: tuple[Pii, ...] = get_args(Pii)
ORIGINS: tuple[Origin, ...] = get_args(Origin)


def read_properties(fields: Fields, key: str) -> tuple[Property, ...]:
    """The properties under `key`."""
    return tuple(
        read_property(entry, subject, fields.found) for entry, subject in fields.named(key)
    )


def read_property(entry: Entry, subject: Subject, found: Found) -> Property:
    """One property: a mapping, the name of its type, or nothing."""
    node = entry.value
    if isinstance(node, Scalar):
        return Property(entry.key.text, subject, entry, types=read_types(node))
    fields = Fields.of(node, subject, found)
    # Most properties state four keys of twenty: only these are looked at.
    stated = {key: READERS[key](fields, key) for key in fields.entries if key in READERS}
    return Property(
        entry.key.text, subject, entry, constraints=read_constraints(fields), **renamed(stated)
    )


def renamed(stated: dict[str, Any]) -> dict[str, Any]:
    """The keys as the model calls them."""
    if "type" in stated:
        stated["types"] = stated.pop("type")
    return stated


def read_types(node: Node) -> Types | None:
    """A type or a list of types; what is no type has been reported."""
    members = [node] if isinstance(node, Scalar) else items(node)
    names: list[PropertyType] = []
    for member in members:
        if not isinstance(member, Scalar):
            continue
        in_list = member is not node
        name = KNOWN_TYPES.get("null" if member.value is None and in_list else member.value)
        if name is not None and name not in names:
            names.append(name)
    return Types(tuple(names), Value(node)) if names else None


def read_constraints(fields: Fields) -> Constraints:
    """The JSON Schema keywords that narrow a type."""
    if CONSTRAINTS.isdisjoint(fields.entries):
        return UNCONSTRAINED
    return Constraints(
        enum=fields.values("enum") if isinstance(fields.node("enum"), Sequence) else None,
        const=fields.value("const"),
        pattern=fields.text("pattern"),
        format=fields.text("format"),
        **{name: fields.constant(name) for name in BOUNDS},
    )


def read_items(fields: Fields) -> Property | None:
    """What an array holds, as a property named `items`."""
    entry = fields.entries.get("items")
    if entry is None:
        return None
    return read_property(entry, (*fields.subject, "items"), fields.found)


# How each key of a property is read, but for the constraints.
READERS: dict[str, Callable[[Fields, str], Any]] = {
    "type": lambda fields, key: read_types(fields.entries[key].value),
    "description": Fields.text,
    "required": Fields.flag,
    "nullable": Fields.flag,
    "items": lambda fields, _: read_items(fields),
    "properties": read_properties,
    "include": lambda fields, key: fields.references(key, "bundle"),
    "open": Fields.flag,
    "like": lambda fields, key: fields.reference(key, "property"),
    "pii": lambda fields, key: fields.one_of(key, PII),
    "purpose": Fields.text,
    "origin": lambda fields, key: fields.one_of(key, ORIGINS),
    "unit": Fields.text,
    "currency": lambda fields, key: fields.reference(key, "field"),
    "examples": Fields.values,
    "default": Fields.value,
    "deprecated": lambda fields, _: read_deprecation(fields, "property"),
    "tags": Fields.texts,
    "schema": lambda fields, key: Value(fields.entries[key].value),
}


def read_bundle(entry: Entry, subject: Subject, found: Found) -> Bundle:
    """One bundle."""
    fields = Fields.of(entry.value, subject, found)
    return Bundle(
        entry.key.text,
        subject,
        entry,
        description=fields.text("description"),
        include=fields.references("include", "bundle"),
        properties=read_properties(fields, "properties"),
    )
