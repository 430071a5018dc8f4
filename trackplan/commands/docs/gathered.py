"""The plan that documents are made of, with what is known of it beside git."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

from trackplan.code.judge.standing import standings
from trackplan.code.usage import Usage
from trackplan.commands.check.judged_code import judge_code
from trackplan.commands.check.outcome import Reporter
from trackplan.commands.code.project import ReadCode, read_code
from trackplan.commands.docs.told_by_git import told_by_git
from trackplan.commands.docs.wanted import Wanted
from trackplan.commands.findings.accepted import Accepted, accept
from trackplan.commands.findings.options import FindingsOptions
from trackplan.commands.lint.accepted import split
from trackplan.commands.lint.judged_plan import judge_loaded
from trackplan.commands.plan_to_write import sound
from trackplan.diagnostic import Diagnostic, Subject
from trackplan.docs.book.sent import SentFrom
from trackplan.docs.formats import TEMPLATED
from trackplan.docs.known import Known
from trackplan.docs.side_by_side import begun
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
    in_code = known_of_code(asked, read, progress)
    snippets = snippets_of(asked, read.plan)
    with ThreadPoolExecutor(1) as beside:
        by_git = beside.submit(told_by_git, asked, read.plan)
        findings = found_by_lint(asked, read)
        known = replace(
            in_code,
            findings=findings,
            suppressions=read.loaded.suppressions,
            snippets=snippets,
        )
        return beside_git(by_git.result(), known)


def snippets_of(
    asked: Wanted, plan: Plan
) -> Callable[[], Mapping[Subject, tuple[SentFrom, ...]]] | None:
    """How everything is sent, begun in another process: it takes as long as all the rest."""
    if asked.format not in TEMPLATED:
        return None
    from trackplan.docs.book.snippets import snippets

    return begun(partial(snippets, plan), len(plan.events))


def beside_git(by_git: Known, known: Known) -> Known:
    """What git tells together with all else."""
    return replace(
        by_git,
        findings=known.findings,
        suppressions=known.suppressions,
        standings=known.standings,
        in_code=known.in_code,
        code_base=known.code_base,
        snippets=known.snippets,
    )


def known_without_git(asked: Wanted, read: ReadPlan, progress: Progress) -> Known:
    """Findings of `lint` and calls in the code, as far as the documents are to tell them."""
    in_code = known_of_code(asked, read, progress)
    found = found_by_lint(asked, read)
    return replace(in_code, findings=found, suppressions=read.loaded.suppressions)


def found_by_lint(asked: Wanted, read: ReadPlan) -> tuple[Diagnostic, ...]:
    """What `trackplan lint` reports of this plan."""
    if not asked.tells("findings"):
        return ()
    judged = judge_loaded(read.files, read.loaded, select(asked.config))
    return split(accepted(asked), asked.plan, judged).new


def known_of_code(asked: Wanted, plan: ReadPlan, progress: Progress) -> Known:
    """How each event stands in the code, and what is wrong there, where any is looked at."""
    if asked.code is None or not asked.tells("calls"):
        return Known()
    read = read_code(asked.code, asked.config, progress)
    base = read.place.base
    found = standings(Usage(plan.plan, read.code, base))
    return Known(
        standings={each.event.subject: each for each in found},
        in_code=found_by_check(asked, plan, read),
        code_base=base,
    )


def found_by_check(asked: Wanted, plan: ReadPlan, read: ReadCode) -> tuple[Diagnostic, ...]:
    """What `trackplan check` reports of this code."""
    if not asked.tells("findings"):
        return ()
    selection = select(asked.config)
    judged = judge_code(plan.loaded, read.code, read.place.base, selection)
    rules = selection.code_ids
    return Reporter(asked.plan, accepted(asked), read.place, None, rules).reported(judged)


def accepted(asked: Wanted) -> Accepted:
    """The configured baseline."""
    return accept(FindingsOptions(paths=(), config=asked.config, today=asked.today))
