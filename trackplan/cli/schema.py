"""`trackplan schema`: it has no arguments."""

from __future__ import annotations


def schema() -> int:
    """Print the JSON Schema of the plan format, for editors."""
    from trackplan.commands.schema import print_schema

    return print_schema()
