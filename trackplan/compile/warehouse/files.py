"""Which file a schema becomes, where each has one."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.compile.file_names import file_names
from trackplan.compile.warehouse.table import Warehouse


def schema_files(warehouse: Warehouse, suffix: str) -> dict[str, str]:
    """The path of each schema's file, by the schema's name."""
    names = file_names(schema.name for schema in warehouse.schemas)
    return {name: f"{file}{suffix}" for name, file in names.items()}


def event_files(warehouse: Warehouse, paths: Mapping[str, str]) -> dict[str, str]:
    """The first file that tells of each event, page, screen or set of traits, by its name."""
    found: dict[str, str] = {}
    for schema in warehouse.schemas:
        for table in schema.tables:
            for element in table.of:
                found.setdefault(element.name, paths[schema.name])
    return found
