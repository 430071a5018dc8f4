"""The plan that files are made of: it loads, and it is known what it says."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from trackplan.diagnostic import in_order
from trackplan.engine import run
from trackplan.errors import UserError
from trackplan.plan.load.plan import Loaded
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan
from trackplan.report.concise import render
from trackplan.report.report import Report
from trackplan.rule import Rule
from trackplan.rules.plan.lifecycle.replacement_missing import ReplacementMissing
from trackplan.rules.plan.references.cyclic_reference import CyclicReference
from trackplan.rules.plan.references.unknown_reference import UnknownReference
from trackplan.rules.plan.types.conflicting_bundles import ConflictingBundles
from trackplan.source import shown

# Where one of these speaks, nobody knows what the plan says, and a file made of it would be wrong.
SOUND: tuple[type[Rule[Plan]], ...] = (
    UnknownReference,
    ReplacementMissing,
    CyclicReference,
    ConflictingBundles,
)


class UnsoundPlan(UserError):
    """A plan of which no file can be made; `problems` has them in lines, as they were printed."""

    def __init__(self, folder: Path, problems: str) -> None:
        super().__init__(
            f"the plan in `{shown(folder)}` is not sound; nothing has been written",
            help="`trackplan lint` shows each problem with its line",
        )
        self.problems = problems


def called(plan: Plan, folder: Path) -> str:
    """What tells a plan from others that write into the same folder: its name, or its folder's."""
    return plan.name.value if plan.name is not None else folder.resolve().name


def sound_plan(folder: Path, today: date) -> Plan:
    """The plan in a folder. Raises UnsoundPlan where it has a problem, which is printed."""
    return sound(load_folder(folder, today=today), folder)


def sound(loaded: Loaded, folder: Path) -> Plan:
    """The plan as it was loaded from a folder. Raises as `sound_plan`."""
    problems = loaded.diagnostics or tuple(in_order(run([rule() for rule in SOUND], loaded.plan)))
    if problems:
        said = render(Report(problems, loaded.plan.files, quiet=True))
        sys.stderr.write(said)
        raise UnsoundPlan(folder, said)
    return loaded.plan
