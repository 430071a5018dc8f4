"""`trackplan check`: its arguments."""

from __future__ import annotations

from typing import Annotated

import typer

from trackplan.cli.options import (
    BaselineFile,
    Color,
    ConfigFile,
    ExtendSelect,
    FailOn,
    Fix,
    FixDiff,
    Ignore,
    MoreReports,
    Names,
    NoCache,
    PlanName,
    Quiet,
    ReportFile,
    ReportForm,
    Select,
    Since,
    Statistics,
    Today,
    UnsafeFixes,
    UpdateBaseline,
)


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
    plan: PlanName = None,
    files: Annotated[
        Names,
        typer.Option(metavar="FILE", help="Report only these files; as files among PATHS do."),
    ] = None,
    show_wrappers: Annotated[
        bool,
        typer.Option("--show-wrappers", help="Print the wrappers that were found, as TOML."),
    ] = False,
    fix: Fix = False,
    unsafe_fixes: UnsafeFixes = False,
    diff: FixDiff = False,
    select: Select = None,
    ignore: Ignore = None,
    extend_select: ExtendSelect = None,
    fail_on: FailOn = None,
    since: Since = None,
    baseline: BaselineFile = None,
    update_baseline: UpdateBaseline = False,
    format: ReportForm = "text",
    output: ReportFile = None,
    report: MoreReports = None,
    statistics: Statistics = False,
    quiet: Quiet = False,
    color: Color = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say which files were left out, and why.")
    ] = False,
    no_cache: NoCache = False,
    config: ConfigFile = None,
    today: Today = None,
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
