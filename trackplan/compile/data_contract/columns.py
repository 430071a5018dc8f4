"""Columns as properties of a contract."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.compile.data_contract.custom import custom_properties
from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.comments import about_deprecation, paragraphs
from trackplan.compile.warehouse.facts import column_facts
from trackplan.compile.warehouse.physical_types import PHYSICAL_TYPES
from trackplan.compile.warehouse.stored_values import stored_values
from trackplan.compile.warehouse.table import Column, ColumnType
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Text
from trackplan.plan.yaml.node import Json
from trackplan.schema.json_schema import JsonSchema

LOGICAL_TYPES: Mapping[ColumnType, str] = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "timestamp": "timestamp",
}
_OF_NUMBERS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
# The keys that both the plan and the standard have, by the type of the column.
OPTIONS: Mapping[ColumnType, tuple[str, ...]] = {
    "text": ("minLength", "maxLength", "pattern", "format"),
    "integer": _OF_NUMBERS,
    "number": _OF_NUMBERS,
}


def contract_property(column: Column, dialect: Dialect) -> JsonSchema:
    """A column with all that the standard has a word for."""
    facts = column_facts(column)
    pii, tags = facts.pop("pii", None), facts.pop("tags", None)
    notes = (line for each in column.of for line in about_deprecation(each.deprecated))
    found: dict[str, Json] = {
        "name": column.name,
        "physicalName": column.name.upper() if dialect == "snowflake" else None,
        "logicalType": LOGICAL_TYPES[column.type],
        "logicalTypeOptions": options(column),
        "physicalType": PHYSICAL_TYPES[dialect][column.type],
        "description": paragraphs(column.description, notes),
        "required": column.required or column.always,
        "classification": pii,
        "tags": tags,
        "examples": [value.json for whole in column.of for value in whole.examples],
        "quality": quality(column),
        "relationships": relationships(column),
        "customProperties": custom_properties(facts),
    }
    return {key: value for key, value in found.items() if value not in (None, "", False, [], {})}


def options(column: Column) -> JsonSchema:
    """The limits of the values, where all properties that the column holds agree on them."""
    found = [limits(whole, column.type) for whole in column.of]
    return found[0] if found and all(each == found[0] for each in found) else {}


def limits(whole: Property, type: ColumnType) -> JsonSchema:
    """The limits of a property; those of one with several types are not those of the column."""
    if len(whole.type_names) > 1 or "array" in whole.type_names:
        return {}
    stated = {key: getattr(whole.constraints, key) for key in OPTIONS.get(type, ())}
    return {key: plain(value) for key, value in stated.items() if value is not None}


def plain(limit: object) -> Json:
    """A limit's own value."""
    return limit.value if isinstance(limit, Text) else getattr(limit, "json", None)


def quality(column: Column) -> list[Json]:
    """The check that a column has no other values than it may have."""
    values = stored_values(column)
    if not values:
        return []
    return [{"metric": "invalidValues", "arguments": {"validValues": values}, "mustBe": 0}]


def relationships(column: Column) -> list[Json]:
    """The column that the values of this one are those of."""
    to = column.refers_to
    return [] if to is None else [{"type": "foreignKey", "to": f"{to.table}.{to.column}"}]


def held(column: Column) -> frozenset[str]:
    """The keys of the plan that a contract says of a column."""
    of_values = {"enum", "const"} if stored_values(column) else set()
    return frozenset({"required", *of_values, *options(column)})
