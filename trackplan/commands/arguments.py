"""Arguments that several commands share, turned into what the run works with."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import get_args

from trackplan import config
from trackplan.config import Arguments, Config, FailOn
from trackplan.diagnostic import Severity
from trackplan.errors import UserError
from trackplan.report.formats import FormatName
from trackplan.suggest import did_you_mean

FORMAT_NAMES: tuple[FormatName, ...] = get_args(FormatName)


def configured(paths: Sequence[str], file: Path | None, arguments: Arguments) -> Config:
    """The configuration in `file`, else the one found upwards from the first path.

    What the command line says comes first. Raises UserError where it cannot be read or is wrong.
    """
    found = file or config.find(Path(paths[0]) if paths and paths[0] != "-" else Path.cwd())
    read = config.default() if found is None else config.read(found)
    return config.with_arguments(read, arguments)


def level_of(name: str | None) -> FailOn | None:
    """`--fail-on` as a level."""
    if name is None or name == "never":
        return "never" if name else None
    return Severity[name.upper()]


def names_of(given: Iterable[str] | None) -> tuple[str, ...]:
    """Names that were given one by one, or several with commas between them."""
    parts = (part.strip() for each in given or () for part in each.split(","))
    return tuple(part for part in parts if part)


def the_day(given: datetime | None) -> date:
    """The day that is judged at: the one asked for, else today."""
    return date.today() if given is None else given.date()  # noqa: DTZ011 (the user's own day)


def reports_of(given: Iterable[str]) -> tuple[tuple[FormatName, Path], ...]:
    """`sarif=out.sarif` as a format and a file. Raises UserError for an unknown format."""
    return tuple(map(report_of, given))


def report_of(given: str) -> tuple[FormatName, Path]:
    """One additional report."""
    name, _, path = given.partition("=")
    format = next((known for known in FORMAT_NAMES if known == name), None)
    if format is None:
        hint = did_you_mean(name, FORMAT_NAMES) or f"there are {', '.join(FORMAT_NAMES)}"
        raise UserError(f"there is no report format `{name}`", help=hint)
    if not path or path.endswith(os.sep):
        raise UserError(f"`--report {given}` names no file", help=f"write {name}=FILE")
    return format, Path(path)
