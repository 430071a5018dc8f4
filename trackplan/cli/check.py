"""`trackplan check`: its arguments."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

FormatName = Literal["text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"]
Level = Literal["error", "warning", "info", "never"]
Names = list[str] | None


def check(  # noqa: PLR0913 (each is an option of the command)
    paths: Annotated[
        Names,
        typer.Argument(
            help="Folders of code, or files: then only these are reported. "
            "Without any: the configured ones, else the project around this folder.",
            show_default=False,
        ),
    ] = None,
    *,
    plan: Annotated[
        str | None,
        typer.Option(metavar="PLAN", help="The plan.", show_default="the one around this folder"),
    ] = None,
    files: Annotated[
        Names,
        typer.Option(metavar="FILE", help="Report only these files; as files among PATHS do."),
    ] = None,
    show_wrappers: Annotated[
        bool,
        typer.Option("--show-wrappers", help="Print the wrappers that were found, as TOML."),
    ] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Make the fixes that hurt nobody.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Make all fixes, also of names in use.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what fixing would change, and change nothing.")
    ] = False,
    select: Annotated[
        Names,
        typer.Option(
            metavar="NAME,…", help="Rules, groups or profiles to run.", show_default="recommended"
        ),
    ] = None,
    ignore: Annotated[
        Names, typer.Option(metavar="NAME,…", help="Rules or groups to leave out.")
    ] = None,
    extend_select: Annotated[
        Names, typer.Option(metavar="NAME,…", help="More rules to run.")
    ] = None,
    fail_on: Annotated[
        Level | None, typer.Option(help="The least severity that fails.", show_default="error")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="REF", help="Report only what changed since a git ref or follows."),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="File of findings that are accepted for now."),
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Accept everything that is found now.")
    ] = False,
    format: Annotated[FormatName, typer.Option("--format", help="How to report.")] = "text",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file."),
    ] = None,
    report: Annotated[
        Names,
        typer.Option(metavar="FORMAT=FILE", help="Write one more report, as sarif=out.sarif."),
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count each rule's findings, and show its time.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print findings and no summary.")
    ] = False,
    color: Annotated[
        bool | None,
        typer.Option("--color/--no-color", help="Colour.", show_default="on a terminal"),
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say which files were left out, and why.")
    ] = False,
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
    """Hold code to a plan: find every analytics call, and what is wrong with it."""
    from trackplan.commands.arguments import configured, level_of, names_of, reports_of, the_day
    from trackplan.commands.check.options import CheckOptions
    from trackplan.commands.check.run import check as run
    from trackplan.commands.progress_bar import ProgressBar
    from trackplan.config import Arguments

    arguments = Arguments(
        select=names_of(select) if select else None,
        ignore=names_of(ignore),
        extend_select=names_of(extend_select),
        fail_on=level_of(fail_on),
        baseline=baseline,
    )
    options = CheckOptions(
        paths=(*(paths or ()), *(files or ())),
        config=configured(paths or files or (), config, arguments),
        today=the_day(today),
        plan=plan,
        fix=fix,
        unsafe_fixes=unsafe_fixes,
        diff=diff,
        update_baseline=update_baseline,
        since=since,
        show_wrappers=show_wrappers,
        format=format,
        output=output,
        reports=reports_of(report or ()),
        statistics=statistics,
        verbose=verbose,
        quiet=quiet,
        color=color,
        cache=not no_cache,
    )
    with ProgressBar() as progress:
        return run(options, progress)
