"""`trackplan calls`: its arguments."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from trackplan.cli.options import CodePaths, Color, ConfigFile, NoCache

CallsForm = Literal["table", "json", "csv"]


def calls(
    paths: CodePaths = None,
    *,
    form: Annotated[
        CallsForm, typer.Option("--format", help="How to list them; `schema --of calls` has json.")
    ] = "table",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the list to a file."),
    ] = None,
    color: Color = None,
    no_cache: NoCache = False,
    config: ConfigFile = None,
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
