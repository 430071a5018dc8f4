"""What somebody can ask of `trackplan lint` and `trackplan check` alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trackplan.config.model import Config
from trackplan.report.formats import FormatName


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsOptions:
    """The arguments of one run; `config` already holds what the command line overrides."""

    paths: tuple[str, ...]
    config: Config
    today: date
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    update_baseline: bool = False
    since: str | None = None
    format: FormatName = "text"
    output: Path | None = None
    reports: tuple[tuple[FormatName, Path], ...] = ()
    statistics: bool = False
    quiet: bool = False
    color: bool | None = None

    @property
    def makes_fixes(self) -> bool:
        """Whether files are to be changed, or the change to be shown."""
        return self.fix or self.unsafe_fixes or self.diff
