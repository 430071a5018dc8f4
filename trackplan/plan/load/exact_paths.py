"""Keep the validator's paths exact: it drops empty names, and makes a number of `01`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from trackplan.plan.yaml.node import Json

# No key that the format knows begins with it.
MARK = "\0"
# Names that jsonschema-rs does not give back as they were: Rust reads `+1` and `01` as 1.
CHANGED = re.compile(rf"|\+?[0-9]+|{MARK}.*", re.DOTALL)


def marked(value: Json) -> Json:
    """`value` with a mark before every name that a path would not show as it is."""
    if isinstance(value, dict):
        return {
            MARK + name if CHANGED.fullmatch(name) else name: marked(inner)
            for name, inner in value.items()
        }
    return [marked(item) for item in value] if isinstance(value, list) else value


def unmarked(value: Any) -> Any:
    """The same value without marks."""
    if isinstance(value, dict):
        return {unmarked_name(name): unmarked(inner) for name, inner in value.items()}
    return [unmarked(item) for item in value] if isinstance(value, list) else value


def unmarked_name(name: str) -> str:
    """A name as it is written."""
    return name.removeprefix(MARK)


def unmarked_path(path: Iterable[str | int]) -> list[str | int]:
    """The same path with the names as they are written; numbers are places in lists."""
    return [unmarked_name(step) if isinstance(step, str) else step for step in path]
