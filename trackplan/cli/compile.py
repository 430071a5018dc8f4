"""`trackplan compile`: its arguments."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from trackplan.cli.options import CheckFiles, FilesDiff, Force, OutputFolder, Today, WrittenPlan

DraftName = Literal["2020-12", "7"]
LayoutName = Literal["v2", "v1"]
DialectName = Literal["postgres", "redshift", "bigquery", "snowflake", "duckdb"]
# Written out, as the targets themselves take long to import; a test compares the two.
TARGET_NAMES = (
    "json-schema, segment, rudderstack, snowplow, amplitude, mixpanel, mparticle, sql, dbt, odcs, "
    "codeowners or template"
)


def compile(  # noqa: A001, PLR0913 (the command and its options)
    plan: WrittenPlan = None,
    *,
    to: Annotated[
        list[str],
        typer.Option(
            metavar="TARGET,…", help=f"A format: {TARGET_NAMES}; or several, with commas."
        ),
    ],
    output: OutputFolder = None,
    draft: Annotated[DraftName, typer.Option(help="json-schema: the draft.")] = "2020-12",
    base_url: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="json-schema: what each $id begins with.", show_default="no $id"
        ),
    ] = None,
    layout: Annotated[
        LayoutName, typer.Option(help="segment: that of the Public API, or of the Config API (v1).")
    ] = "v2",
    dialect: Annotated[
        DialectName, typer.Option(help="sql, dbt, odcs: the warehouse.")
    ] = "postgres",
    vendor: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="snowplow: whose schemas they are, as com.acme."),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="template: a Jinja2 file of your own."),
    ] = None,
    check: CheckFiles = False,
    diff: FilesDiff = False,
    stdout: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Print one file: an event, or a path such as index.json"),
    ] = None,
    force: Force = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Name everything that a format cannot hold.")
    ] = False,
    today: Today = None,
) -> int:
    """Write a plan in the formats of others, such as JSON Schema."""
    from trackplan.commands.arguments import names_of, the_day
    from trackplan.commands.compile.options import CompileRun
    from trackplan.commands.compile.run import compile_plan
    from trackplan.compile.target import CompileOptions

    asked = CompileRun(
        plan=plan,
        to=names_of(to),
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
