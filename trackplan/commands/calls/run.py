"""The run of `trackplan calls`: read the code, list what it sends."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, assert_never

from trackplan.commands.code.project import ReadCode, read_code
from trackplan.commands.reporting import PIPE_WIDTH, wants_color, width
from trackplan.commands.written import print_or_write
from trackplan.config import Config
from trackplan.progress import Progress

Form = Literal["table", "json", "csv"]


@dataclass(frozen=True, slots=True)
class CallsOptions:
    """What was asked on the command line."""

    paths: tuple[str, ...]
    config: Config
    form: Form = "table"
    output: Path | None = None
    color: bool | None = None
    cache: bool = True


def list_calls(asked: CallsOptions, progress: Progress) -> int:
    """Print or write the list. Raises UserError where there is no code to read."""
    read = read_code(asked.paths, asked.config, progress, cache=asked.cache)
    print_or_write(listing(asked, read), asked.output)
    return 0


def listing(asked: CallsOptions, read: ReadCode) -> str:
    """The calls in the form that was asked for."""
    calls = read.code.calls
    match asked.form:
        case "json":
            from trackplan.commands.calls.as_json import as_json

            return as_json(calls)
        case "csv":
            from trackplan.commands.calls.as_csv import as_csv

            return as_csv(calls)
        case "table":
            from trackplan.commands.calls.as_table import as_table

            to_file = asked.output is not None
            return as_table(
                calls,
                len(read.code.read),
                width=PIPE_WIDTH if to_file else width(),
                color=not to_file and wants_color(asked.color),
            )
    assert_never(asked.form)
