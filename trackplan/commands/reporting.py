"""Where reports go: the terminal, a file, GitHub's step summary."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from trackplan.errors import UserError
from trackplan.report.formats import FORMATS, FormatName
from trackplan.report.report import Report
from trackplan.report.rerooted import rerooted
from trackplan.source import shown

# Wide enough for most lines, for readers that have no width of their own.
PIPE_WIDTH = 100
WORKSPACE = "GITHUB_WORKSPACE"
STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
# A file's name may hold bytes that are no UTF-8, and a plan an escaped half of a character.
ESCAPE = "backslashreplace"


def publish(
    report: Report,
    format: FormatName,
    output: Path | None,
    reports: Iterable[tuple[FormatName, Path]],
    *,
    color: bool | None,
) -> None:
    """Print the report, or write it to `output`, and write the additional reports."""
    for name, path in reports:
        write(path, FORMATS[name](placed(report, name), width=PIPE_WIDTH, color=False))
    report = placed(report, format)
    if output is not None:
        write(output, FORMATS[format](report, width=PIPE_WIDTH, color=False))
    else:
        text = FORMATS[format](report, width=width(), color=wants_color(color))
        sys.stdout.write(text)
    if format == "github":
        append_step_summary(report)


def placed(report: Report, format: FormatName) -> Report:
    """What GitHub reads has paths from the top of its workspace, wherever trackplan runs in it."""
    top = os.environ.get(WORKSPACE)
    if format not in ("github", "sarif") or not top:
        return report
    here, workspace = Path.cwd().resolve(), Path(top).resolve()
    if here == workspace or not here.is_relative_to(workspace):
        return report
    return rerooted(report, here.relative_to(workspace).as_posix())


def width() -> int:
    """How wide the terminal is; a pipe has no width, so lines are cut only where they must be."""
    is_known = sys.stdout.isatty() or "COLUMNS" in os.environ
    return shutil.get_terminal_size().columns if is_known else PIPE_WIDTH


def wants_color(asked: bool | None) -> bool:
    """Colour only where a person looks; NO_COLOR (no-color.org) and FORCE_COLOR are honoured."""
    if asked is not None:
        return asked
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def append_step_summary(report: Report) -> None:
    """Tell GitHub's step summary everything: annotations are cut off at ten of each level."""
    from trackplan.report.github import summary

    path = os.environ.get(STEP_SUMMARY)
    if path:
        with Path(path).open("a", encoding="utf-8", errors=ESCAPE) as file:
            file.write(summary(report))


def write(path: Path, text: str) -> None:
    """Write a report. Raises UserError where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors=ESCAPE, newline="\n")
    except OSError as error:
        raise UserError(f"cannot write `{shown(path)}`: {error.strerror}") from error
