"""What somebody asked `trackplan lint` to do."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.commands.findings.options import FindingsOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class LintOptions(FindingsOptions):
    """The arguments of one run; `stdin_filename` is what standard input stands for."""

    stdin_filename: str | None = None
