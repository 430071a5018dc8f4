"""Data as JSON for other tools."""

from __future__ import annotations

import json

from trackplan.plan.yaml.node import Json


def json_text(data: Json) -> str:
    """The text of a file, for people to read as well."""
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
