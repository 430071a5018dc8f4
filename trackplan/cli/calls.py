"""`trackplan calls`: its arguments."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

CallsForm = Literal["table", "json", "csv"]


def calls(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help="Folders of code, or files. "
            "Without any: the configured ones, else the project around this folder.",
            show_default=False,
        ),
    ] = None,
    *,
    form: Annotated[
        CallsForm, typer.Option("--format", help="How to list them; `schema --of calls` has json.")
    ] = "table",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the list to a file."),
    ] = None,
    color: Annotated[
        bool | None,
        typer.Option("--color/--no-color", help="Colour.", show_default="on a terminal"),
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Read every file anew, and remember nothing.")
    ] = False,
    config: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Configuration file.", show_default="the one found upwards"
        ),
    ] = None,
) -> int:
    """List the analytics calls in Python code: what is sent from where."""
    from trackplan.commands.arguments import configured
    from trackplan.commands.calls.run import CallsOptions, list_calls
    from trackplan.commands.progress_bar import ProgressBar
    from trackplan.config import Arguments

    asked = CallsOptions(
        paths=tuple(paths or ()),
        config=configured(paths or (), config, Arguments()),
        form=form,
        output=output,
        color=color,
        cache=not no_cache,
    )
    with ProgressBar() as progress:
        return list_calls(asked, progress)
