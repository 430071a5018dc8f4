"""What `trackplan docs` was asked on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trackplan.docs.formats import FormatName


@dataclass(frozen=True, slots=True)
class DocsArguments:
    """The arguments; None, or nothing, where the configuration or the usual counts."""

    today: date
    plan: str | None = None
    format: FormatName | None = None
    output: Path | None = None
    code: tuple[str, ...] = ()
    templates: Path | None = None
    git: bool | None = None
    repository: str | None = None
    branch: str | None = None
    config: Path | None = None
    check: bool = False
    diff: bool = False
    force: bool = False
    if_stale: bool = False
    serve: bool = False
    port: int | None = None
    browser: bool = True
