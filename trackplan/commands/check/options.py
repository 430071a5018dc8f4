"""What somebody asked `trackplan check` to do."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.commands.findings.options import FindingsOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions(FindingsOptions):
    """The arguments of one run; `plan` is the one that the code is held to."""

    plan: str | None = None
    show_wrappers: bool = False
    verbose: bool = False
    cache: bool = True
