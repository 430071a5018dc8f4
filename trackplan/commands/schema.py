"""`trackplan schema`: the plan format for editors, and formats of output for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Literal

from trackplan.commands.calls.published import calls_schema_text
from trackplan.plan.load.shape import format_schema_text

SchemaOf = Literal["plan", "calls"]
TEXTS: Mapping[SchemaOf, Callable[[], str]] = {
    "plan": format_schema_text,
    "calls": calls_schema_text,
}


def print_schema(of: SchemaOf = "plan") -> int:
    """Print a JSON Schema, byte for byte as it is published."""
    sys.stdout.flush()
    sys.stdout.buffer.write(TEXTS[of]().encode())
    return 0
