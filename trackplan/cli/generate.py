"""`trackplan generate`: its arguments."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

ModeName = Literal["production", "development"]


def generate(  # noqa: PLR0913 (the command and its options)
    plan: Annotated[
        str | None,
        typer.Argument(help="The plan.", show_default="the plan around this folder"),
    ] = None,
    *,
    language: Annotated[
        str | None,
        typer.Option("--language", "-l", help="The language.", show_default="all configured"),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="The folder to write to.")
    ] = None,
    sdk: Annotated[
        str | None,
        typer.Option(help="The SDK to send by, or none.", show_default="the language's usual one"),
    ] = None,
    package: Annotated[
        str | None,
        typer.Option(help="The name of the package.", show_default="made of the plan's name"),
    ] = None,
    mode: Annotated[
        ModeName | None,
        typer.Option(
            help="In development, payloads are held to the plan.", show_default="production"
        ),
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what this source of the plan sends.")
    ] = None,
    templates: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="A folder of your own templates, which go before ours."),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; show a diff and exit 1 if any is stale.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what would change.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on, and write whenever the plan changes.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Replace files that trackplan did not write.")
    ] = False,
    config: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The configuration.", show_default="found upwards"),
    ] = None,
    today: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Judge as on this day.", show_default="today"),
    ] = None,
) -> int:
    """Write a typed client of a plan in the language of your code."""
    from trackplan.commands.arguments import configured, the_day
    from trackplan.commands.generate.run import GenerateRun, generate_clients
    from trackplan.commands.generate.wanted import ClientArguments, wanted
    from trackplan.config import Arguments
    from trackplan.errors import UserError

    given = ClientArguments(plan, language, output, sdk, package, mode, source, templates)
    found = configured([] if plan is None else [plan], config, Arguments())
    clients = wanted(given, found)
    asked = GenerateRun(the_day(today), check=check, diff=diff, force=force)
    if not watch:
        return generate_clients(clients, asked)
    if check or diff:
        raise UserError("`--watch` writes files, `--check` and `--diff` write none")
    from trackplan.commands.generate.watch import watch as watch_plan

    return watch_plan(clients, asked)
