"""A schema of a warehouse as one contract.

Facts: bitol-io/open-data-contract-standard, schema/odcs-json-schema-v3.1.0.json.
"""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.compile.data_contract.columns import contract_property
from trackplan.compile.data_contract.custom import custom_properties
from trackplan.compile.file_names import file_name
from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.comments import about_deprecation, paragraphs
from trackplan.compile.warehouse.facts import table_facts
from trackplan.compile.warehouse.table import Schema, Table
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Owner
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Json
from trackplan.schema.annotations import stated
from trackplan.schema.json_schema import JsonSchema

API_VERSION = "v3.1.0"
# A plan has no version of its own, and a contract must have one.
VERSION = "1.0.0"


def contract(plan: Plan, schema: Schema, dialect: Dialect) -> JsonSchema:
    """The contract about what some sources send."""
    name = "Tracking plan" if plan.name is None else plan.name.value
    about = stated(purpose=plan.description)
    facts = stated(owner=plan.owner) | {"sources": list[Json](schema.sources)}
    found: dict[str, Json] = {
        "apiVersion": API_VERSION,
        "kind": "DataContract",
        "id": f"{file_name(name)}.{schema.name}",
        "name": f"{name}: {', '.join(schema.sources) or schema.name}",
        "version": VERSION,
        "status": "active",
        "description": about,
        "schema": [contract_table(table, dialect) for table in schema.tables],
        "support": list(support(plan)),
        "team": team(plan),
        "customProperties": custom_properties(facts),
    }
    return {key: value for key, value in found.items() if value not in ([], {})}


def contract_table(table: Table, dialect: Dialect) -> JsonSchema:
    """A table with its columns."""
    facts = table_facts(table)
    events = [each for each in table.of if isinstance(each, Event)]
    notes = (line for each in events for line in about_deprecation(each.deprecated))
    name, tags, links = (facts.pop(key, None) for key in ("name", "tags", "links"))
    found: dict[str, Json] = {
        "name": table.name,
        "physicalName": table.name.upper() if dialect == "snowflake" else table.name,
        "logicalType": "object",
        "physicalType": "table",
        "businessName": name,
        "description": paragraphs(table.description, notes),
        "tags": tags,
        "authoritativeDefinitions": definitions(links),
        "customProperties": custom_properties(facts),
        "properties": [contract_property(column, dialect) for column in table.columns],
    }
    return {key: value for key, value in found.items() if value not in (None, "", [])}


def definitions(links: Json) -> list[Json]:
    """Where more is written about an event."""
    return [{"url": url, "type": "link"} for url in links] if isinstance(links, list) else []


def support(plan: Plan) -> Iterator[Json]:
    """Whom to ask."""
    for owner in by_name(plan):
        if owner.contact is not None:
            yield {"channel": owner.contact.value, "description": title(owner)}


def team(plan: Plan) -> JsonSchema:
    """The owners of the plan."""
    members: list[Json] = [
        {"username": owner.name, "name": title(owner), "role": "owner"} for owner in by_name(plan)
    ]
    return {"members": members} if members else {}


def title(owner: Owner) -> str:
    """What people call an owner."""
    return owner.name if owner.title is None else owner.title.value


def by_name(plan: Plan) -> list[Owner]:
    """The owners, sorted by name."""
    return sorted(plan.owners, key=lambda owner: owner.name)
