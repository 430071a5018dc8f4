"""`trackplan lint`: its arguments."""

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


def lint(  # noqa: PLR0913 (each is an option of the command)
    paths: Annotated[
        Names,
        typer.Argument(
            help="Plans, folders of plans, or files of a plan; - reads standard input. "
            "Without any: the configured targets, else the plan around this folder.",
            show_default=False,
        ),
    ] = None,
    *,
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
    stdin_filename: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="The file that standard input stands for."),
    ] = None,
    config: ConfigFile = None,
    today: Today = None,
) -> int:
    """Check plans: naming, documentation, ownership, types, privacy, lifecycle."""
    from trackplan.commands.arguments import configured, level_of, names_of, reports_of, the_day
    from trackplan.commands.lint.options import LintOptions
    from trackplan.commands.lint.run import lint as run
    from trackplan.commands.progress_bar import ProgressBar
    from trackplan.config import Arguments

    arguments = Arguments(
        select=names_of(select) if select else None,
        ignore=names_of(ignore),
        extend_select=names_of(extend_select),
        fail_on=level_of(fail_on),
        baseline=baseline,
    )
    options = LintOptions(
        paths=tuple(paths or ()),
        config=configured([stdin_filename] if stdin_filename else paths or (), config, arguments),
        today=the_day(today),
        stdin_filename=stdin_filename,
        fix=fix,
        unsafe_fixes=unsafe_fixes,
        diff=diff,
        update_baseline=update_baseline,
        since=since,
        format=format,
        output=output,
        reports=reports_of(report or ()),
        statistics=statistics,
        quiet=quiet,
        color=color,
    )
    with ProgressBar() as progress:
        return run(options, progress)
