"""What a target is: a function from a plan to files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from trackplan.output.files import Output
from trackplan.plan.model.plan import Plan
from trackplan.schema.json_schema import Draft

Layout = Literal["v2", "v1"]
Dialect = Literal["postgres", "redshift", "bigquery", "snowflake", "duckdb"]
DIALECTS: tuple[Dialect, ...] = get_args(Dialect)


@dataclass(frozen=True, slots=True)
class CompileOptions:
    """What a target may be asked.

    `draft` and `base_url`, which `$id`s begin with, are about JSON Schema; `layout` about Segment:
    its Public API, or the older Config API. `dialect` is the warehouse of SQL and dbt, `vendor`
    the organisation in Snowplow's schemas, `template` the user's own file. `folder` is where the
    files will lie, None for standard output: what stands there already may be compared with.
    """

    draft: Draft = "2020-12"
    base_url: str | None = None
    layout: Layout = "v2"
    dialect: Dialect = "postgres"
    vendor: str | None = None
    template: Path | None = None
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Compiled:
    """The files of a target, and what of the plan its format cannot hold, a sentence each."""

    files: Output
    lost: tuple[str, ...] = ()
    # Which file an event, page, screen or set of traits became, by its name in the plan.
    of_names: dict[str, str] = field(default_factory=dict)
    # Files that keep what others wrote in them, and may be changed though no manifest lists them.
    merged: frozenset[str] = frozenset()


Target: TypeAlias = Callable[[Plan, CompileOptions], Compiled]
