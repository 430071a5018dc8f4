"""`trackplan generate`: its arguments."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from trackplan.cli.options import (
    CheckFiles,
    ConfigFile,
    FilesDiff,
    Force,
    OutputFolder,
    TemplatesFolder,
    Today,
    WrittenPlan,
)

ModeName = Literal["production", "development"]


def generate(  # noqa: PLR0913 (the command and its options)
    plan: WrittenPlan = None,
    *,
    language: Annotated[
        str | None,
        typer.Option("--language", "-l", help="The language.", show_default="all configured"),
    ] = None,
    output: OutputFolder = None,
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
    templates: TemplatesFolder = None,
    check: CheckFiles = False,
    diff: FilesDiff = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on, and write whenever the plan changes.")
    ] = False,
    force: Force = False,
    config: ConfigFile = None,
    today: Today = None,
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
