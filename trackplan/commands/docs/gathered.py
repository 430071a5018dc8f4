"""The plan that documents are made of, with what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial
from pathlib import Path

from trackplan.code.judge.standing import standings
from trackplan.commands.check.judged_code import judge_code
from trackplan.commands.check.outcome import Reporter
from trackplan.commands.code.project import read_code
from trackplan.commands.docs.told_by_git import PlanInGit, told_by_git
from trackplan.commands.docs.wanted import Wanted
from trackplan.commands.findings.accepted import Accepted, accept
from trackplan.commands.findings.options import FindingsOptions
from trackplan.commands.lint.accepted import split
from trackplan.commands.lint.judged_plan import judge_loaded
from trackplan.commands.plan_to_write import sound
from trackplan.config import Config
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
from trackplan.rules.selection import Selection, select

Snippets = Mapping[Subject, tuple[SentFrom, ...]]


@dataclass(frozen=True)
class ReadPlan:
    """A plan that is sound, as it was loaded from its files, and what is found out about it.

    Each thing is found out when it is first asked for, and once, however many documents tell it.
    """

    folder: Path
    config: Config
    files: PlanFiles
    loaded: Loaded
    _in_code: dict[tuple[str, ...], Known] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.loaded.plan

    @cached_property
    def git(self) -> PlanInGit:
        """The plan as git knows it."""
        return PlanInGit(self.plan, self.folder)

    @cached_property
    def selection(self) -> Selection:
        """The rules that it is held to."""
        return select(self.config)

    @cached_property
    def accepted(self) -> Accepted:
        """The configured baseline."""
        today = self.plan.today
        return accept(FindingsOptions(paths=(), config=self.config, today=today))

    @cached_property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What `trackplan lint` reports."""
        judged = judge_loaded(self.files, self.loaded, self.selection)
        return split(self.accepted, self.folder, judged).new

    @cached_property
    def snippets(self) -> Callable[[], Snippets]:
        """How everything is sent, begun in another process: it takes as long as all the rest."""
        from trackplan.docs.book.snippets import snippets

        return cache(begun(partial(snippets, self.plan), len(self.plan.events)))

    def in_code(self, paths: tuple[str, ...], progress: Progress) -> Known:
        """How each event stands in the code, and what `trackplan check` reports there."""
        if paths not in self._in_code:
            self._in_code[paths] = self._look_at(paths, progress)
        return self._in_code[paths]

    def _look_at(self, paths: tuple[str, ...], progress: Progress) -> Known:
        read = read_code(paths, self.config, progress)
        base = read.place.base
        judged = judge_code(self.loaded, read.code, base, self.selection)
        rules = self.selection.code_ids
        reporter = Reporter(self.folder, self.accepted, read.place, None, rules)
        found = standings(judged.usage)
        return Known(
            standings={each.event.subject: each for each in found},
            in_code=reporter.reported(judged),
            code_base=base,
        )


def read(asked: Wanted) -> ReadPlan:
    """The plan. Raises UnsoundPlan where it has a problem, which is printed."""
    files = read_folder(asked.plan)
    loaded = load(files, today=asked.today)
    sound(loaded, asked.plan)
    return ReadPlan(asked.plan, asked.config, files, loaded)


def all_known(asked: Wanted, plan: ReadPlan, progress: Progress) -> Known:
    """All that the documents are to tell; git works while the rules do."""
    # First, for it may start processes, which is to be done while no other thread works.
    in_code = known_of_code(asked, plan, progress)
    snippets = plan.snippets if asked.format in TEMPLATED else None
    with ThreadPoolExecutor(1) as beside:
        asking = beside.submit(told_by_git, asked, plan.git)
        findings, by_git = known_by_lint(asked, plan), asking.result()
    return replace(
        by_git,
        findings=findings,
        suppressions=plan.loaded.suppressions,
        standings=in_code.standings,
        in_code=in_code.in_code,
        code_base=in_code.code_base,
        snippets=snippets,
    )


def known_without_git(asked: Wanted, plan: ReadPlan, progress: Progress) -> Known:
    """Findings of `lint` and calls in the code, as far as the documents are to tell them."""
    in_code = known_of_code(asked, plan, progress)
    found = known_by_lint(asked, plan)
    return replace(in_code, findings=found, suppressions=plan.loaded.suppressions)


def known_by_lint(asked: Wanted, plan: ReadPlan) -> tuple[Diagnostic, ...]:
    """The findings, if the documents are to tell them."""
    return plan.findings if asked.tells("findings") else ()


def known_of_code(asked: Wanted, plan: ReadPlan, progress: Progress) -> Known:
    """What is known of calls in the code, where any is looked at."""
    if asked.code is None or not asked.tells("calls"):
        return Known()
    return plan.in_code(asked.code, progress)
