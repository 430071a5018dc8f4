"""The run of `trackplan status`: read the plan and the code, say how they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, assert_never

from trackplan.code.usage import Usage
from trackplan.commands.code.plan import read_plan
from trackplan.commands.code.project import read_code
from trackplan.commands.reporting import PIPE_WIDTH, wants_color, width
from trackplan.commands.status.overview import Overview, overview
from trackplan.commands.written import print_or_write
from trackplan.config import Config
from trackplan.progress import Progress

Form = Literal["text", "json", "csv", "markdown"]


@dataclass(frozen=True, slots=True)
class StatusOptions:
    """What was asked on the command line."""

    paths: tuple[str, ...]
    config: Config
    today: date
    plan: str | None = None
    form: Form = "text"
    output: Path | None = None
    color: bool | None = None
    cache: bool = True


def show_status(asked: StatusOptions, progress: Progress) -> int:
    """Print or write it. Raises UserError where there is no plan, or no code, to read."""
    plan = read_plan(asked.plan, asked.config, asked.today).plan
    read = read_code(asked.paths, asked.config, progress, cache=asked.cache)
    usage = Usage(plan, read.code, read.place.base)
    print_or_write(printed(asked, overview(usage)), asked.output)
    return 0


def printed(asked: StatusOptions, found: Overview) -> str:
    """How all stands, in the form that was asked for."""
    match asked.form:
        case "json":
            from trackplan.commands.status.as_json import as_json

            return as_json(found)
        case "csv":
            from trackplan.commands.status.as_csv import as_csv

            return as_csv(found)
        case "markdown":
            from trackplan.commands.status.as_markdown import as_markdown

            return as_markdown(found)
        case "text":
            from trackplan.commands.status.as_text import as_text

            to_file = asked.output is not None
            return as_text(
                found,
                width=PIPE_WIDTH if to_file else width(),
                color=not to_file and wants_color(asked.color),
            )
    assert_never(asked.form)
