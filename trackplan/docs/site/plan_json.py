"""The whole plan as JSON, for programs that read the documents."""

from __future__ import annotations

import json
from collections.abc import Iterator

from trackplan.compile.user_template.plan import plan_data
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Json

# The plan a second time, as its author would write it.
LEFT_OUT = "written"


def plan_json(plan: Plan) -> str:
    """What a template is told of a plan (docs/template.md): resolved, an element on each line.

    The schema of a property is that of its event, so that it is not said again.
    """
    data = plan_data(plan)
    keys = (f"{_text(key)}: {_lines(value)}" for key, value in data.items() if key != LEFT_OUT)
    return "{\n" + ",\n".join(keys) + "\n}\n"


def _lines(value: Json) -> str:
    if not isinstance(value, list) or not value:
        return _text(value)
    return "[\n" + ",\n".join(_text(_without_schemas(each)) for each in value) + "\n]"


def _without_schemas(element: Json) -> Json:
    if not isinstance(element, dict):
        return element
    return dict(_kept(element))


def _kept(element: dict[str, Json]) -> Iterator[tuple[str, Json]]:
    for key, value in element.items():
        if key in ("properties", "context", "traits") and isinstance(value, list):
            yield key, [_bare(each) for each in value]
        else:
            yield key, value


def _bare(whole: Json) -> Json:
    if not isinstance(whole, dict):
        return whole
    inside = {"properties": [_bare(each) for each in _listed(whole, "properties")]}
    return {k: v for k, v in whole.items() if k != "schema"} | inside


def _listed(whole: dict[str, Json], key: str) -> list[Json]:
    found = whole.get(key)
    return found if isinstance(found, list) else []


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
