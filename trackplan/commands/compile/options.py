"""What `trackplan compile` was asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trackplan.compile.target import CompileOptions


@dataclass(frozen=True, slots=True)
class CompileRun:
    """What was asked on the command line. `stdout` is a path or a name of the plan."""

    plan: str | None
    to: tuple[str, ...]
    folder: Path | None
    options: CompileOptions
    today: date
    check: bool = False
    diff: bool = False
    stdout: str | None = None
    force: bool = False
    verbose: bool = False
