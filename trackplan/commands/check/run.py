"""The run of `trackplan check`: read plan and code, judge, fix, report, exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from trackplan import baseline
from trackplan.baseline import Baseline, StaleEntry
from trackplan.code.call_site import DynamicName
from trackplan.commands.check.as_toml import as_toml
from trackplan.commands.check.fixing import fix
from trackplan.commands.check.judged_code import JudgedCode, judge_code
from trackplan.commands.check.options import CheckOptions
from trackplan.commands.check.since import Lines, is_concerned, touched_lines
from trackplan.commands.check.subject import Subject
from trackplan.commands.code.plan import ReadPlan, read_plan
from trackplan.commands.code.project import ReadCode, read_code
from trackplan.commands.reporting import publish
from trackplan.commands.rule_descriptions import descriptions
from trackplan.commands.writing import show_diff, write_all
from trackplan.diagnostic import Diagnostic, in_order
from trackplan.errors import UserError
from trackplan.listing import counted
from trackplan.progress import Progress
from trackplan.report.report import Report
from trackplan.rules.judging import housekeeping
from trackplan.rules.selection import refuse_other_family, select
from trackplan.run import Run
from trackplan.source import SourceFile, shown


@dataclass(frozen=True)
class Check:
    """What a run works with from beginning to end."""

    options: CheckOptions
    plan: ReadPlan
    read: ReadCode
    subject: Subject
    accepted: Baseline
    touched: Lines | None

    @property
    def baseline_path(self) -> Path:
        """The baseline in use, or the one that would be written."""
        return self.options.config.baseline.value or Path(baseline.NAME)

    @property
    def scope(self) -> str:
        """The plan, as the baseline names it."""
        return baseline.scope_of(self.plan.folder, self.baseline_path)

    def reported(self, judged: JudgedCode) -> tuple[Diagnostic, ...]:
        """The findings that are to be reported: not accepted, and concerned by the change."""
        new = self.accepted.split(self.scope, judged.found).new
        wanted = (d for d in new if self.read.place.whole or self.read.place.wants(d.span.path))
        touched = self.touched
        return tuple(d for d in wanted if touched is None or is_concerned(d, touched))

    def stale(self, judged: JudgedCode) -> tuple[StaleEntry, ...]:
        """Entries of rules about code that accept too much; known only where all was read."""
        if not judged.usage.code.whole:
            return ()
        ids = self.subject.selection.code_ids
        found = self.accepted.split(self.scope, judged.found).stale
        return tuple(each for each in found if each.entry.rule in ids)


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
    subject = Subject(
        plan.files,
        read.workspace,
        read.settings,
        read.place.base,
        selection,
        options.today,
        {} if options.statistics else None,
    )
    touched = None if options.since is None else touched_lines(read.place.root, options.since)
    run = Check(options, plan, read, subject, accepted_by(options), touched)
    judged = judge_code(plan.loaded, read.code, subject.base, selection, subject.times)
    if options.verbose:
        tell_what_was_read(read)
    if options.update_baseline:
        run = update(run, judged)
    return fix_all(run, judged) if options.makes_fixes else report(run, judged)


def refuse_contradictions(options: CheckOptions) -> None:
    """Raise UserError for options that exclude one another."""
    if options.update_baseline and (options.makes_fixes or options.since is not None):
        help = "accept what is found now, then fix what is left"
        raise UserError("--update-baseline goes with no fixes and no --since", help=help)


def accepted_by(options: CheckOptions) -> Baseline:
    """The configured baseline. Raises UserError where it cannot be read."""
    path = options.config.baseline.value
    if options.update_baseline:
        path = path or Path(baseline.NAME)
        return baseline.read(path) if path.exists() else Baseline()
    return Baseline() if path is None else baseline.read(path)


def update(run: Check, judged: JudgedCode) -> Check:
    """Accept everything that was found, and nothing that was not."""
    if not judged.usage.code.whole:
        help = "run it on folders, or without paths"
        raise UserError("only a part of the code was read, so not all is known", help=help)
    found = {run.scope: list(judged.found)}
    ids = run.subject.selection.code_ids
    written = run.accepted.updated(found, ids)
    baseline.write(written, run.baseline_path)
    count = sum(entry.count for entry in written.entries if entry.rule in ids)
    tell(run, f"{shown(run.baseline_path)} accepts {counted(count, 'finding')} about code.")
    options = run.options
    return Check(options, run.plan, run.read, run.subject, written, run.touched)


def fix_all(run: Check, judged: JudgedCode) -> int:
    """Fix what was found, write it or show the difference, and report what is left."""
    done = fix(run.subject, judged, run.reported, unsafe=run.options.unsafe_fixes)
    count = counted(done.count, "problem")
    for each in done.obstacles:
        tell(run, f"Not fixed: {each}.")
    if run.options.diff:
        left = counted(len(run.reported(done.judged)), "problem")
        show_diff(done.changes)
        tell(run, f"Would fix {count}, and {left} would be left.")
        return int(bool(done.changes))
    write_all(done.changes)
    tell(run, f"Fixed {count}.")
    return report(run, done.judged)


def tell(run: Check, what: str) -> None:
    """Say beside the report what happened to files."""
    if not run.options.quiet:
        sys.stderr.write(f"{what}\n")


def tell_what_was_read(read: ReadCode) -> None:
    """Say which files were read, and which were left out."""
    lines = [f"Read {counted(len(read.workspace.paths), 'Python file')}."]
    lines += [
        f"Left out {counted(count, 'file')}: {reason}"
        for reason, count in sorted(read.discovery.skipped.items())
    ]
    sys.stderr.write("".join(f"{line}\n" for line in lines))


def report(run: Check, judged: JudgedCode) -> int:
    """Publish what was found, and say whether it fails the run."""
    options, selection = run.options, run.subject.selection
    stale = about_baseline(run, run.stale(judged))
    reported = run.reported(judged)
    found = in_order([*stale, *reported])
    sources = {**judged.usage.files, **(baseline_text(run) if stale else {})}
    publish(
        Report(
            diagnostics=tuple(found),
            sources=sources,
            rules=descriptions(selection, selection.code_ids | run_ids(run)),
            scope=scope(judged, options.since),
            suppressed=judged.suppressed,
            baselined=len(run.accepted.split(run.scope, judged.found).accepted),
            changed=run.touched,
            statistics=options.statistics,
            times=run.subject.times or {},
            quiet=options.quiet,
        ),
        options.format,
        options.output,
        options.reports,
        color=options.color,
    )
    level = options.config.fail_on.value
    return int(level != "never" and any(d.severity >= level for d in found))


def about_baseline(run: Check, stale: Iterable[StaleEntry]) -> list[Diagnostic]:
    """What the rules about the run say of entries that accept too much."""
    found = tuple(stale)
    if not found:
        return []
    selection = run.subject.selection
    about = Run(
        (),
        frozenset(),
        selection.known,
        selection.code_ids,
        frozenset(),
        found,
        run.options.today,
    )
    return housekeeping(selection.run_rules, about, selection.configured)


def run_ids(run: Check) -> frozenset[str]:
    """The rules about suppressions and baselines that run."""
    return frozenset(rule.id() for rule in run.subject.selection.run_rules)


def baseline_text(run: Check) -> dict[str, SourceFile]:
    """The baseline's own text, for findings that point into it."""
    path = shown(run.baseline_path)
    return {path: SourceFile(path, run.baseline_path.read_text(encoding="utf-8-sig"))}


def scope(judged: JudgedCode, since: str | None) -> str:
    """What was judged, in words."""
    calls = judged.usage.code.calls
    files = len({call.path for call in calls})
    unknown = sum(isinstance(c.event, DynamicName) and not c.relayed for c in calls)
    said = f"{counted(len(calls), 'call')} in {counted(files, 'file')}"
    said += f", {unknown} with a name that is not known" if unknown else ""
    return said if since is None else f"{said}, as changed since {since}"
