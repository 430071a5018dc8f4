"""The published JSON Schema of `trackplan calls --format json`."""

from __future__ import annotations

from importlib import resources


def calls_schema_text() -> str:
    """The schema, draft 2020-12."""
    file = resources.files("trackplan.commands.calls").joinpath("calls.schema.json")
    return file.read_text(encoding="utf-8")
