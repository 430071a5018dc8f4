"""`trackplan docs`: its arguments."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from trackplan.cli.options import (
    CheckFiles,
    ConfigFile,
    FilesDiff,
    Force,
    Names,
    OutputFolder,
    TemplatesFolder,
    Today,
    WrittenPlan,
)

DocsFormatName = Literal["html", "markdown", "csv", "xlsx"]


def docs(  # noqa: PLR0913 (the command and its options)
    plan: WrittenPlan = None,
    *,
    format: Annotated[
        DocsFormatName | None,
        typer.Option(help="What to write.", show_default="all configured, or html"),
    ] = None,
    output: OutputFolder = None,
    code: Annotated[
        Names,
        typer.Option(metavar="PATH", help="Code to say where events are sent; may be repeated."),
    ] = None,
    templates: TemplatesFolder = None,
    check: CheckFiles = False,
    diff: FilesDiff = False,
    force: Force = False,
    if_stale: Annotated[
        bool,
        typer.Option(
            "--if-stale", help="Write only what `--check` would stop at, and exit 1: for hooks."
        ),
    ] = False,
    git: Annotated[
        bool | None,
        typer.Option(
            "--git/--no-git",
            help="Say when things changed, and link to the repository.",
            show_default="yes, in Markdown no",
        ),
    ] = None,
    repository: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Where the repository is read.", show_default="its git remote"
        ),
    ] = None,
    branch: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The branch to edit.", show_default="the default one"),
    ] = None,
    serve: Annotated[
        bool,
        typer.Option("--serve", help="Write nothing; show the site here, and follow changes."),
    ] = False,
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="The port to serve at.", show_default="8765 or next"),
    ] = None,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Open no browser when serving.")
    ] = False,
    config: ConfigFile = None,
    today: Today = None,
) -> int:
    """Write documents of a plan for people: a site, Markdown pages, a spreadsheet."""
    from trackplan.commands.arguments import the_day
    from trackplan.commands.docs.arguments import DocsArguments
    from trackplan.commands.docs.run import make_docs
    from trackplan.commands.progress_bar import ProgressBar

    given = DocsArguments(
        today=the_day(today),
        plan=plan,
        format=format,
        output=output,
        code=tuple(code or ()),
        templates=templates,
        git=git,
        repository=repository,
        branch=branch,
        config=config,
        check=check,
        diff=diff,
        force=force,
        if_stale=if_stale,
        serve=serve,
        port=port,
        browser=not no_browser,
    )
    with ProgressBar() as progress:
        return make_docs(given, progress)
