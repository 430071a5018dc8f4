"""`trackplan status`: its arguments."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from trackplan.cli.options import CodePaths, Color, ConfigFile, NoCache, PlanName, Today

StatusForm = Literal["text", "json", "csv", "markdown"]


def status(  # noqa: PLR0913 (each is an option of the command)
    paths: CodePaths = None,
    *,
    plan: PlanName = None,
    form: Annotated[StatusForm, typer.Option("--format", help="How to print it.")] = "text",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write it to a file."),
    ] = None,
    color: Color = None,
    no_cache: NoCache = False,
    config: ConfigFile = None,
    today: Today = None,
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
