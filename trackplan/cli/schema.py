"""`trackplan schema`: its argument."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

SchemaOf = Literal["plan", "calls"]


def schema(
    of: Annotated[
        SchemaOf, typer.Option(help="The plan format, or what `calls --format json` prints.")
    ] = "plan",
) -> int:
    """Print the JSON Schema of the plan format, for editors, or of an output, for programs."""
    from trackplan.commands.schema import print_schema

    return print_schema(of)
