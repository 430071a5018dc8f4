"""What the standard has no word for, as custom properties."""

from __future__ import annotations

from trackplan.plan.yaml.node import Json
from trackplan.schema.json_schema import JsonSchema


def custom_properties(facts: JsonSchema) -> list[Json]:
    """Each fact under its key."""
    return [{"property": key, "value": value} for key, value in facts.items()]
