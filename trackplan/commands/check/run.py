"""The run of `trackplan check`: read plan and code, judge, fix, report, exit code."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from trackplan.commands.check.accepted import update
from trackplan.commands.check.as_toml import as_toml
from trackplan.commands.check.fixing import fix
from trackplan.commands.check.in_words import scope, what_was_read
from trackplan.commands.check.judged_code import JudgedCode, judge_code
from trackplan.commands.check.options import CheckOptions
from trackplan.commands.check.outcome import Reporter
from trackplan.commands.check.since import touched_lines
from trackplan.commands.check.subject import Subject
from trackplan.commands.code.plan import ReadPlan, read_plan
from trackplan.commands.code.project import ReadCode, read_code
from trackplan.commands.findings.accepted import accept, stale_findings
from trackplan.commands.findings.ending import publish_as_asked, tell
from trackplan.commands.rule_descriptions import descriptions
from trackplan.commands.writing import show_diff, write_all
from trackplan.diagnostic import in_order
from trackplan.errors import UserError
from trackplan.listing import counted
from trackplan.progress import Progress
from trackplan.report.report import Report
from trackplan.rules.selection import Selection, refuse_other_family, select


@dataclass(frozen=True, slots=True)
class Check:
    """What a run works with from beginning to end."""

    options: CheckOptions
    subject: Subject
    reporter: Reporter


def check(options: CheckOptions, progress: Progress) -> int:
    """Run it. Returns the exit code: 0 clean, 1 findings at or above `fail-on`."""
    refuse_contradictions(options)
    selection = select(options.config)
    refuse_other_family(selection, "check", "lint")
    plan = read_plan(options.plan, options.config, options.today)
    read = read_code(options.paths, options.config, progress, cache=options.cache)
    if options.show_wrappers:
        sys.stdout.write(as_toml(read.code.wrappers))
        return 0
    subject = subject_of(options, plan, read, selection)
    touched = None if options.since is None else touched_lines(read.place.root, options.since)
    accepted, rules = accept(options), selection.code_ids
    judged = judge_code(plan.loaded, read.code, subject.base, selection, subject.times)
    if options.verbose:
        sys.stderr.writelines(f"{line}\n" for line in what_was_read(read))
    if options.update_baseline:
        accepted = update(options, accepted, plan.folder, judged, rules)
    run = Check(options, subject, Reporter(plan.folder, accepted, read.place, touched, rules))
    return fix_all(run, judged) if options.makes_fixes else report(run, judged)


def refuse_contradictions(options: CheckOptions) -> None:
    """Raise UserError for options that exclude one another."""
    if options.update_baseline and (options.makes_fixes or options.since is not None):
        help = "accept what is found now, then fix what is left"
        raise UserError("--update-baseline goes with no fixes and no --since", help=help)


def subject_of(
    options: CheckOptions, plan: ReadPlan, read: ReadCode, selection: Selection
) -> Subject:
    """What is judged, and how."""
    return Subject(
        plan.files,
        read.workspace,
        read.settings,
        read.place.base,
        selection,
        options.today,
        {} if options.statistics else None,
    )


def fix_all(run: Check, judged: JudgedCode) -> int:
    """Fix what was found, write it or show the difference, and report what is left."""
    done = fix(run.subject, judged, run.reporter.reported, unsafe=run.options.unsafe_fixes)
    count = counted(done.count, "problem")
    for each in done.obstacles:
        tell(run.options, f"Not fixed: {each}.")
    if run.options.diff:
        left = counted(len(run.reporter.reported(done.judged)), "problem")
        show_diff(done.changes)
        tell(run.options, f"Would fix {count}, and {left} would be left.")
        return int(bool(done.changes))
    write_all(done.changes)
    tell(run.options, f"Fixed {count}.")
    return report(run, done.judged)


def report(run: Check, judged: JudgedCode) -> int:
    """Publish what was found, and say whether it fails the run."""
    options, selection = run.options, run.subject.selection
    outcome = run.reporter.outcome(judged)
    stale = stale_findings(outcome.stale, selection, selection.code_ids, options)
    baseline_text = run.reporter.accepted.text() if stale else {}
    return publish_as_asked(
        Report(
            diagnostics=tuple(in_order([*stale, *outcome.reported])),
            sources={**judged.usage.files, **baseline_text},
            rules=descriptions(selection, selection.code_ids | run_ids(selection)),
            scope=scope(judged, options.since),
            suppressed=judged.suppressed,
            baselined=outcome.baselined,
            changed=run.reporter.touched,
            statistics=options.statistics,
            times=run.subject.times or {},
            quiet=options.quiet,
        ),
        options,
    )


def run_ids(selection: Selection) -> frozenset[str]:
    """The rules about suppressions and baselines that run."""
    return frozenset(rule.id() for rule in selection.run_rules)
