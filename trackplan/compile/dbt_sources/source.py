"""A schema as one of dbt's sources."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.compile.dbt_sources.data_tests import data_tests
from trackplan.compile.dbt_sources.jinja import plain, plain_values
from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.comments import about_deprecation, paragraphs
from trackplan.compile.warehouse.facts import column_facts, table_facts
from trackplan.compile.warehouse.table import Column, Schema, Table
from trackplan.plan.model.event import Event
from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Json
from trackplan.schema.annotations import stated
from trackplan.schema.json_schema import JsonSchema


def source(plan: Plan, schema: Schema, dialect: Dialect) -> JsonSchema:
    """The source with its tables, all names in quotes: an event may be called `Order`."""
    about = "" if plan.description is None else plan.description.value
    meta = stated(plan=plan.name, owner=plan.owner) | {"sources": list[Json](schema.sources)}
    return {
        "name": schema.name,
        **in_capitals("schema", schema.name, dialect),
        **described(about, meta),
        "quoting": {"schema": True, "identifier": True},
        "tables": [table_of(table, schema, dialect) for table in schema.tables],
    }


def table_of(table: Table, schema: Schema, dialect: Dialect) -> JsonSchema:
    """A table with its columns."""
    gone = [each.deprecated for each in table.of if isinstance(each, Event)]
    return {
        "name": table.name,
        **in_capitals("identifier", table.name, dialect),
        **described(with_notes(table.description, gone), table_facts(table)),
        "columns": [column_of(column, schema, dialect) for column in table.columns],
    }


def column_of(column: Column, schema: Schema, dialect: Dialect) -> JsonSchema:
    """A column with its tests, which have to put its name in quotes."""
    about = with_notes(column.description, [whole.deprecated for whole in column.of])
    name = column.name.upper() if dialect == "snowflake" else column.name
    tests = list(data_tests(column, schema.name, dialect))
    return {
        "name": name,
        **described(about, column_facts(column)),
        **({"quote": True, "data_tests": tests} if tests else {}),
    }


def in_capitals(key: str, name: str, dialect: Dialect) -> JsonSchema:
    """What Snowflake calls it: Segment writes its names without quotes, so they are in capitals."""
    return {key: name.upper()} if dialect == "snowflake" else {}


def described(about: str, meta: JsonSchema) -> JsonSchema:
    """`description` and `meta`, where there are any."""
    found: JsonSchema = {"description": plain(about)} if about else {}
    return found | ({"config": {"meta": plain_values(meta)}} if meta else {})


def with_notes(about: str, deprecations: Iterable[Deprecation | None]) -> str:
    """A description, and what takes the place of what is deprecated."""
    return paragraphs(about, (line for each in deprecations for line in about_deprecation(each)))
