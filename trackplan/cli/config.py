"""`trackplan config`: its arguments."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer


def config(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Whose configuration: a plan or folder.")
    ] = None,
    *,
    file: Annotated[
        Path | None,
        typer.Option("--config", help="Configuration file.", show_default="the one found upwards"),
    ] = None,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print it.")
    ] = "text",
) -> int:
    """Show the settings in force, and where each comes from."""
    from trackplan.commands.show_config import show_config

    return show_config(paths or [], file, as_json=form == "json")
