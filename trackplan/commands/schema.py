"""`trackplan schema`: the plan format, for editors."""

from __future__ import annotations

import sys

from trackplan.plan.load.shape import format_schema_text


def print_schema() -> int:
    """Print the plan format's own JSON Schema, byte for byte as it is published."""
    sys.stdout.flush()
    sys.stdout.buffer.write(format_schema_text().encode())
    return 0
