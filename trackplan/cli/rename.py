"""`trackplan rename`: its arguments."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

import typer

from trackplan.cli.options import CodePaths, ConfigFile, NoCache, PlanName

Kind = Literal["event", "page", "screen"]


def rename(  # noqa: PLR0913 (each is an option of the command)
    old: Annotated[
        str, typer.Argument(help="An event such as 'Song Played', or 'Song Played.song_id'.")
    ],
    new: Annotated[str, typer.Argument(help="Its new name.")],
    paths: CodePaths = None,
    *,
    plan: PlanName = None,
    kind: Annotated[
        Kind | None,
        typer.Option(help="What is renamed.", show_default="what has the name"),
    ] = None,
    deprecate: Annotated[
        bool,
        typer.Option("--deprecate", help="Keep the old event as deprecated, and add the new one."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what would change, and change nothing.")
    ] = False,
    no_cache: NoCache = False,
    config: ConfigFile = None,
    today: Annotated[
        datetime | None,
        typer.Option(
            metavar="DATE",
            formats=["%Y-%m-%d"],
            help="The day that --deprecate writes.",
            show_default="today",
        ),
    ] = None,
) -> int:
    """Rename an event or property in the plan, and in every call, in one step."""
    from trackplan.commands.arguments import configured, the_day
    from trackplan.commands.progress_bar import ProgressBar
    from trackplan.commands.rename.run import RenameOptions
    from trackplan.commands.rename.run import rename as run
    from trackplan.config import Arguments

    asked = RenameOptions(
        old=old,
        new=new,
        paths=tuple(paths or ()),
        config=configured(paths or (), config, Arguments()),
        today=the_day(today),
        plan=plan,
        kind=kind,
        deprecate=deprecate,
        diff=diff,
        cache=not no_cache,
    )
    with ProgressBar() as progress:
        return run(asked, progress)
