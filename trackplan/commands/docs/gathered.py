"""The plan that documents are made of, with what is known of it beside git."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from trackplan.code.judge.standing import Standing, standings
from trackplan.code.usage import Usage
from trackplan.commands.code.project import read_code
from trackplan.commands.docs.told_by_git import told_by_git
from trackplan.commands.docs.wanted import Wanted
from trackplan.commands.findings.accepted import accept
from trackplan.commands.lint.accepted import split
from trackplan.commands.lint.judged_plan import judge_loaded
from trackplan.commands.lint.options import LintOptions
from trackplan.commands.plan_to_write import sound
from trackplan.diagnostic import Diagnostic, Subject
from trackplan.docs.known import Known
from trackplan.plan.files.plan_files import PlanFiles, read_folder
from trackplan.plan.load.plan import Loaded
from trackplan.plan.load.read_plan import load
from trackplan.plan.model.plan import Plan
from trackplan.progress import Progress
from trackplan.rules.selection import select


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A plan that is sound, as it was loaded from its files."""

    files: PlanFiles
    loaded: Loaded

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.loaded.plan


def read(asked: Wanted) -> ReadPlan:
    """The plan. Raises UnsoundPlan where it has a problem, which is printed."""
    files = read_folder(asked.plan)
    loaded = load(files, today=asked.today)
    sound(loaded, asked.plan)
    return ReadPlan(files, loaded)


def all_known(asked: Wanted, read: ReadPlan, progress: Progress) -> Known:
    """All that the documents are to tell; git works while the rules do."""
    # First, for it may start processes, which is to be done while no other thread works.
    standings = standings_of(asked, read.plan, progress)
    with ThreadPoolExecutor(1) as beside:
        by_git = beside.submit(told_by_git, asked, read.plan)
        findings = found_by_lint(asked, read)
        return replace(by_git.result(), findings=findings, standings=standings)


def known_without_git(asked: Wanted, read: ReadPlan, progress: Progress) -> Known:
    """Findings of `lint` and calls in the code, as far as the documents are to tell them."""
    return Known(found_by_lint(asked, read), standings_of(asked, read.plan, progress))


def found_by_lint(asked: Wanted, read: ReadPlan) -> tuple[Diagnostic, ...]:
    """What `trackplan lint` reports of this plan."""
    if not asked.tells("findings"):
        return ()
    judged = judge_loaded(read.files, read.loaded, select(asked.config))
    options = LintOptions(paths=(), config=asked.config, today=asked.today)
    return split(accept(options), asked.plan, judged).new


def standings_of(
    asked: Wanted, plan: Plan, progress: Progress
) -> Mapping[Subject, Standing] | None:
    """How each event stands in the code, None where no code is looked at."""
    if asked.code is None or not asked.tells("calls"):
        return None
    read = read_code(asked.code, asked.config, progress)
    found = standings(Usage(plan, read.code, read.place.base))
    return {standing.event.subject: standing for standing in found}
