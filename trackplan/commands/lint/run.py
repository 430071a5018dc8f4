"""The run of `trackplan lint`: load, judge, fix, report, exit code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trackplan import git
from trackplan.commands.file_change import FileChange
from trackplan.commands.findings.accepted import Accepted, accept, stale_findings
from trackplan.commands.findings.ending import publish_as_asked, tell
from trackplan.commands.lint.accepted import update
from trackplan.commands.lint.contradictions import refuse_contradictions
from trackplan.commands.lint.fixing import fix
from trackplan.commands.lint.inputs import Input, inputs
from trackplan.commands.lint.judged_plan import JudgedPlan, judge_plan
from trackplan.commands.lint.options import LintOptions
from trackplan.commands.lint.outcome import Outcome, Reporter
from trackplan.commands.lint.since import change_since
from trackplan.commands.lint.touched import Lines
from trackplan.commands.rule_descriptions import descriptions
from trackplan.commands.writing import show_diff, write_all
from trackplan.diagnostic import in_order
from trackplan.engine import Times
from trackplan.listing import counted
from trackplan.plan.files.plan_files import PlanFiles
from trackplan.progress import Progress
from trackplan.report.report import Report
from trackplan.rules.selection import Selection, refuse_other_family, select

Reported = list[tuple[Reporter, JudgedPlan]]


@dataclass(frozen=True, slots=True)
class Lint:
    """What a run works with from beginning to end; `times` is None where nobody asks for them."""

    options: LintOptions
    selection: Selection
    times: Times | None = None

    def judge(self, files: PlanFiles) -> JudgedPlan:
        """The plan of these files, judged as configured."""
        return judge_plan(files, self.selection, today=self.options.today, times=self.times)


def lint(options: LintOptions, progress: Progress) -> int:
    """Run it. Returns the exit code: 0 clean, 1 findings at or above `fail-on`."""
    refuse_contradictions(options)
    selection = select(options.config)
    refuse_other_family(selection, "lint", "check")
    run = Lint(options, selection, {} if options.statistics else None)
    accepted = accept(options)
    judged = list(judge_all(run, progress))
    if options.update_baseline:
        accepted = update(options, accepted, judged, run.selection)
    plans = list(reporters(run, accepted, judged))
    if options.makes_fixes:
        return fix_all(run, accepted, plans)
    return report(run, accepted, [reporter.outcome(plan) for reporter, plan in plans])


def judge_all(run: Lint, progress: Progress) -> Iterator[tuple[Input, JudgedPlan]]:
    """The plans that the arguments name, each judged."""
    given = list(inputs(run.options))
    for done, each in enumerate(given):
        progress(done, len(given), each.files.root)
        yield each, run.judge(each.files)
    progress(len(given), len(given), "")


def reporters(
    run: Lint, accepted: Accepted, judged: list[tuple[Input, JudgedPlan]]
) -> Iterator[tuple[Reporter, JudgedPlan]]:
    """For each plan what decides which of its findings are reported."""
    ref = run.options.since
    changed_lines = cache(git.changed_lines)  # most plans lie in one repository
    for given, plan in judged:
        change = None
        if ref is not None:
            change = change_since(ref, given.folder, run.judge, changed_lines)
        yield Reporter(given, accepted, change), plan


def fix_all(run: Lint, accepted: Accepted, plans: Reported) -> int:
    """Fix what was found, write it or show the difference, and report what is left."""
    unsafe = run.options.unsafe_fixes
    fixed = [fix(plan, run.judge, each.reported, unsafe=unsafe) for each, plan in plans]
    both = [(each, done.plan) for (each, _), done in zip(plans, fixed, strict=True)]
    outcomes = [each.outcome(plan) for each, plan in both]
    changes = {
        path: change
        for each, plan in both
        for path, change in changed(each.given.files, plan.files)
    }
    count = counted(sum(done.count for done in fixed), "problem")
    if run.options.diff:
        left = counted(sum(len(outcome.reported) for outcome in outcomes), "problem")
        show_diff(changes)
        tell(run.options, f"Would fix {count}, and {left} would be left.")
        return int(bool(changes))
    write_all(changes)
    tell(run.options, f"Fixed {count}.")
    return report(run, accepted, outcomes)


def changed(before: PlanFiles, after: PlanFiles) -> Iterator[tuple[str, FileChange]]:
    """The paths whose contents differ, in order."""
    for path in sorted(after.files):
        if before.files[path] != after.files[path]:
            yield path, FileChange(before.files[path], after.files[path])


def report(run: Lint, accepted: Accepted, outcomes: list[Outcome]) -> int:
    """Publish what was found, and say whether it fails the run."""
    options = run.options
    code = {rule.id() for rule in run.selection.book.code_rules}  # `check` speaks of their entries
    stale = tuple(each for o in outcomes for each in o.stale if each.entry.rule not in code)
    about_baseline = stale_findings(stale, run.selection, run.selection.ids, options)
    found = in_order([*about_baseline, *(d for each in outcomes for d in each.reported)])
    sources = dict(accepted.text()) if about_baseline else {}
    for outcome in outcomes:
        sources |= outcome.plan.loaded.plan.files
    return publish_as_asked(
        Report(
            diagnostics=tuple(found),
            sources=sources,
            rules=descriptions(run.selection),
            scope=scope(outcomes, options.since),
            suppressed=sum(len(outcome.plan.judged.suppressed) for outcome in outcomes),
            baselined=sum(outcome.baselined for outcome in outcomes),
            changed=touched(options, outcomes),
            statistics=options.statistics,
            times=run.times or {},
            quiet=options.quiet,
            withheld=tuple(sorted({rule for o in outcomes for rule in o.plan.judged.withheld})),
        ),
        options,
    )


def touched(options: LintOptions, outcomes: list[Outcome]) -> Lines | None:
    """The lines that the change under review touched, None where there is none."""
    everything = frozenset(line for outcome in outcomes for line in outcome.touched)
    return None if options.since is None else everything


def scope(outcomes: list[Outcome], since: str | None) -> str:
    """What was judged, in words."""
    events = sum(len(outcome.plan.loaded.plan.events) for outcome in outcomes)
    judged = f"{counted(len(outcomes), 'plan')}, {counted(events, 'event')}"
    return judged if since is None else f"{judged}, as changed since {since}"
