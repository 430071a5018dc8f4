"""The run of `trackplan lint`: load, judge, fix, report, exit code."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from trackplan.commands.lint.accepted import Accepted, accept, update
from trackplan.commands.lint.fixing import fix
from trackplan.commands.lint.inputs import Input, inputs
from trackplan.commands.lint.judged_plan import JudgedPlan, judge_plan
from trackplan.commands.lint.options import LintOptions
from trackplan.commands.lint.since import Lines, since, touched_lines
from trackplan.commands.lint.writing import show_diff, write_files
from trackplan.commands.reporting import publish
from trackplan.commands.rule_descriptions import descriptions
from trackplan.diagnostic import Diagnostic, in_order
from trackplan.plan.files.plan_files import PlanFiles
from trackplan.progress import Progress
from trackplan.report.report import Report
from trackplan.rules.selection import Selection, select


@dataclass(frozen=True, slots=True)
class Outcome:
    """One plan's findings that are to be reported."""

    given: Input
    plan: JudgedPlan
    reported: tuple[Diagnostic, ...]
    baselined: int
    touched: Lines


def lint(options: LintOptions, progress: Progress) -> int:
    """Run it. Returns the exit code: 0 clean, 1 findings at or above `fail-on`."""
    gc.disable()  # the process ends soon; what it made need not be looked through before
    selection = select(options.config)
    given = list(inputs(options))
    accepted = accept(options)
    plans = []
    for done, each in enumerate(given):
        progress(done, len(given), each.files.root)
        plans.append(judge_plan(each.files, selection, today=options.today))
    if options.update_baseline:
        return update(options, accepted, zip(given, plans, strict=True), selection)
    outcomes = [
        Reporter(options, selection, accepted, one).outcome(plan)
        for one, plan in zip(given, plans, strict=True)
    ]
    if options.makes_fixes:
        return with_fixes(options, selection, accepted, outcomes)
    return report(options, selection, accepted, outcomes)


@dataclass(frozen=True)
class Reporter:
    """Decides which findings of one plan are reported."""

    options: LintOptions
    selection: Selection
    accepted: Accepted
    given: Input

    def judge(self, files: PlanFiles) -> JudgedPlan:
        """The plan of these files, judged as configured."""
        return judge_plan(files, self.selection, today=self.options.today)

    def outcome(self, plan: JudgedPlan) -> Outcome:
        """What is to be reported: not accepted, caused by the change, in a file asked for."""
        split = self.accepted.split(self.given.folder, plan.found)
        found: Iterable[Diagnostic] = split.new
        ref, folder = self.options.since, self.given.folder
        touched: Lines = frozenset()
        if ref is not None:
            touched = touched_lines(folder, ref)
            found = since(found, folder, ref, touched, self.judge)
        kept = tuple(d for d in found if self.given.wants(d.span.path))
        return Outcome(self.given, plan, kept, len(split.accepted), touched)

    def reported(self, plan: JudgedPlan) -> tuple[Diagnostic, ...]:
        """The findings that are to be reported."""
        return self.outcome(plan).reported


def with_fixes(
    options: LintOptions, selection: Selection, accepted: Accepted, outcomes: list[Outcome]
) -> int:
    """Fix what was found, write it or show the difference, and report what is left."""
    after: list[Outcome] = []
    fixed = 0
    changed = False
    for outcome in outcomes:
        reporter = Reporter(options, selection, accepted, outcome.given)
        done = fix(outcome.plan, reporter.judge, reporter.reported, unsafe=options.unsafe_fixes)
        fixed += done.count
        if options.diff:
            changed |= show_diff(outcome.plan.files, done.plan.files)
        else:
            write_files(outcome.plan.files, done.plan.files)
            after.append(reporter.outcome(done.plan))
    if options.diff:
        return int(changed)
    if fixed and not options.quiet:
        sys.stderr.write(f"Fixed {fixed} problem{'' if fixed == 1 else 's'}.\n")
    return report(options, selection, accepted, after)


def report(
    options: LintOptions, selection: Selection, accepted: Accepted, outcomes: list[Outcome]
) -> int:
    """Publish what was found, and say whether it fails the run."""
    stale = accepted.stale_findings(selection, options.today)
    found = in_order([*stale, *(d for outcome in outcomes for d in outcome.reported)])
    sources = dict(accepted.sources)
    for outcome in outcomes:
        sources |= outcome.plan.loaded.plan.files
    publish(
        Report(
            diagnostics=tuple(found),
            sources=sources,
            rules=descriptions(selection),
            scope=scope(outcomes),
            suppressed=sum(len(outcome.plan.judged.suppressed) for outcome in outcomes),
            baselined=sum(outcome.baselined for outcome in outcomes),
            changed=frozenset().union(*(o.touched for o in outcomes)) if options.since else None,
            statistics=options.statistics,
            quiet=options.quiet,
            withheld=tuple(sorted({rule for o in outcomes for rule in o.plan.judged.withheld})),
        ),
        options.format,
        options.output,
        options.reports,
        color=options.color,
    )
    level = options.config.fail_on.value
    return int(level != "never" and any(d.severity >= level for d in found))


def scope(outcomes: list[Outcome]) -> str:
    """What was judged, in words."""
    events = sum(len(outcome.plan.loaded.plan.events) for outcome in outcomes)
    return f"{counted(len(outcomes), 'plan')}, {counted(events, 'event')}"


def counted(count: int, what: str) -> str:
    """`1 plan`, `2 plans`."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"
