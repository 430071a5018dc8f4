"""`trackplan status`: its arguments."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

StatusForm = Literal["text", "json", "csv", "markdown"]


def status(  # noqa: PLR0913 (each is an option of the command)
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help="Folders of code, or files. "
            "Without any: the configured ones, else the project around this folder.",
            show_default=False,
        ),
    ] = None,
    *,
    plan: Annotated[
        str | None,
        typer.Option(metavar="PLAN", help="The plan.", show_default="the one around this folder"),
    ] = None,
    form: Annotated[StatusForm, typer.Option("--format", help="How to print it.")] = "text",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write it to a file."),
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
    today: Annotated[
        datetime | None,
        typer.Option(
            metavar="DATE", formats=["%Y-%m-%d"], help="Judge as on this day.", show_default="today"
        ),
    ] = None,
) -> int:
    """Show which events of a plan are sent from where, and which are not."""
    from trackplan.commands.arguments import configured, the_day
    from trackplan.commands.progress_bar import ProgressBar
    from trackplan.commands.status.run import StatusOptions, show_status
    from trackplan.config import Arguments

    asked = StatusOptions(
        paths=tuple(paths or ()),
        config=configured(paths or (), config, Arguments()),
        today=the_day(today),
        plan=plan,
        form=form,
        output=output,
        color=color,
        cache=not no_cache,
    )
    with ProgressBar() as progress:
        return show_status(asked, progress)
