"""`trackplan compile`: its arguments."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

DraftName = Literal["2020-12", "7"]
LayoutName = Literal["v2", "v1"]
DialectName = Literal["postgres", "redshift", "bigquery", "snowflake", "duckdb"]


def compile(  # noqa: A001, PLR0913 (the command and its options)
    plan: Annotated[
        str | None,
        typer.Argument(help="The plan.", show_default="the plan around this folder"),
    ] = None,
    *,
    to: Annotated[
        list[str],
        typer.Option(
            metavar="TARGET", help="A format to write, such as segment; several where repeated."
        ),
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="The folder to write to.")
    ] = None,
    draft: Annotated[DraftName, typer.Option(help="The draft of JSON Schema.")] = "2020-12",
    base_url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="What each $id begins with.", show_default="no $id"),
    ] = None,
    layout: Annotated[
        LayoutName, typer.Option(help="segment: that of the Public API, or of the Config API (v1).")
    ] = "v2",
    dialect: Annotated[DialectName, typer.Option(help="sql, dbt: the warehouse.")] = "postgres",
    vendor: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="snowplow: whose schemas they are, as com.acme."),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="template: a Jinja2 file of your own."),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; show a diff and exit 1 if any is stale.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what would change.")
    ] = False,
    stdout: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Print one file: an event, or a path such as index.json"),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace files that trackplan did not write.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Name everything that a format cannot hold.")
    ] = False,
    today: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Judge as on this day.", show_default="today"),
    ] = None,
) -> int:
    """Write a plan in the formats of others, such as JSON Schema."""
    from trackplan.commands.arguments import the_day
    from trackplan.commands.compile import CompileRun, compile_plan
    from trackplan.compile.target import CompileOptions

    asked = CompileRun(
        plan=plan,
        to=tuple(to),
        folder=output,
        options=CompileOptions(
            draft=draft,
            base_url=base_url,
            layout=layout,
            dialect=dialect,
            vendor=vendor,
            template=template,
            folder=output,
        ),
        today=the_day(today),
        check=check,
        diff=diff,
        stdout=stdout,
        force=force,
        verbose=verbose,
    )
    return compile_plan(asked)
