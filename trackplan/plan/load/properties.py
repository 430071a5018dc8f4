"""Properties, traits, dictionary entries and bundles."""

from __future__ import annotations

from typing import get_args

from trackplan.diagnostic import Subject
from trackplan.plan.load.fields import Fields, Found, items
from trackplan.plan.load.lifecycle import read_deprecation
from trackplan.plan.model.property import (
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
from trackplan.plan.yaml.node import Entry, Node, Scalar

KNOWN_TYPES: dict[object, PropertyType] = {name: name for name in PROPERTY_TYPES}
CONSTRAINTS = frozenset(Constraints.__dataclass_fields__)
NUMBERS = (
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
    entries = fields.entries
    return Property(
        entry.key.text,
        subject,
        entry,
        types=read_types(fields.node("type")),
        description=fields.text("description"),
        required=fields.flag("required"),
        nullable=fields.flag("nullable"),
        constraints=read_constraints(fields),
        items=read_items(fields),
        properties=read_properties(fields, "properties"),
        include=fields.references("include", "bundle"),
        open=fields.flag("open"),
        like=fields.reference("like", "property"),
        pii=fields.one_of("pii", PII),
        purpose=fields.text("purpose"),
        origin=fields.one_of("origin", ORIGINS),
        unit=fields.text("unit"),
        currency=fields.reference("currency", "field"),
        examples=fields.values("examples"),
        default=fields.value("default"),
        deprecated=read_deprecation(fields, "property") if "deprecated" in entries else None,
        tags=fields.texts("tags"),
        schema=Value(entries["schema"].value) if "schema" in entries else None,
    )


def read_types(node: Node | None) -> Types | None:
    """A type or a list of types; what is no type has been reported."""
    if node is None:
        return None
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
        enum=fields.values("enum") if "enum" in fields.entries else None,
        const=fields.value("const"),
        pattern=fields.text("pattern"),
        format=fields.text("format"),
        **{name: fields.constant(name) for name in NUMBERS},
    )


def read_items(fields: Fields) -> Property | None:
    """What an array holds, as a property named `items`."""
    entry = fields.entries.get("items")
    if entry is None:
        return None
    return read_property(entry, (*fields.subject, "items"), fields.found)


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
