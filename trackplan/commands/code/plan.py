"""The one plan that code is held to."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trackplan.commands.targets import targets
from trackplan.config import Config
from trackplan.errors import UserError
from trackplan.plan.files.plan_files import PlanFiles, read_folder
from trackplan.plan.load.plan import Loaded
from trackplan.plan.load.read_plan import load
from trackplan.plan.model.plan import Plan
from trackplan.report.concise import render
from trackplan.report.report import Report
from trackplan.source import shown


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A plan that loads without a problem, with its folder and its files."""

    folder: Path
    files: PlanFiles
    loaded: Loaded

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.loaded.plan


def read_plan(path: str | None, config: Config, today: date) -> ReadPlan:
    """The plan at `path`, else the configured one, else the one around the current folder.

    Raises UserError where that is none or several, and where it does not load.
    """
    folder = folder_of(path, config)
    files = read_folder(folder)
    loaded = load(files, today=today)
    if loaded.diagnostics:
        problems = Report(loaded.diagnostics, loaded.plan.files, quiet=True)
        sys.stderr.write(render(problems))
        raise UserError(
            f"the plan in `{shown(folder)}` does not load",
            help="`trackplan lint` shows each problem with its line",
        )
    return ReadPlan(folder, files, loaded)


def folder_of(path: str | None, config: Config) -> Path:
    """The folder of the plan. Raises UserError where there are several."""
    configured = [target.value for target in config.target.value]
    found = targets([] if path is None else [path], configured)
    if len(found) > 1:
        names = ", ".join(f"`{shown(target.folder)}`" for target in found)
        raise UserError(f"there are {len(found)} plans: {names}", help="name one with `--plan`")
    return found[0].folder
