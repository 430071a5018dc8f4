"""The whole plan as JSON, for programs that read the documents."""

from __future__ import annotations

import json

from trackplan.compile.user_template.plan import resolved_data
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Json


def plan_json(plan: Plan) -> str:
    """What a template is told of a plan (docs/template.md), without schemas: an element a line.

    `compile --to json-schema` makes those.
    """
    keys = (f"{_text(key)}: {_lines(value)}" for key, value in resolved_data(plan).items())
    return "{\n" + ",\n".join(keys) + "\n}\n"


def _lines(value: Json) -> str:
    if not isinstance(value, list) or not value:
        return _text(value)
    return "[\n" + ",\n".join(map(_text, value)) + "\n]"


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
