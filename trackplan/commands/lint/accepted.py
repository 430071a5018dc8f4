"""The baseline of a run: what it accepts, what in it is stale, and how it is written anew."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trackplan import baseline
from trackplan.baseline import Baseline, Split, StaleEntry
from trackplan.commands.lint.inputs import Input
from trackplan.commands.lint.judged_plan import JudgedPlan, is_about_loading
from trackplan.commands.lint.options import LintOptions
from trackplan.diagnostic import Diagnostic
from trackplan.errors import UserError
from trackplan.rules.judging import housekeeping
from trackplan.rules.selection import Selection
from trackplan.run import Run
from trackplan.source import SourceFile, shown


@dataclass(frozen=True, slots=True)
class Accepted:
    """A baseline in use; without a path there is none, and nothing is accepted."""

    path: Path | None
    entries: Baseline

    def split(self, folder: Path, plan: JudgedPlan) -> Split:
        """The findings of one plan, those apart that are accepted.

        No entry is stale where a part of the plan could not be read.
        """
        if self.path is None:
            return Split(plan.found, (), ())
        scope = baseline.scope_of(folder, self.path)
        split = self.entries.split(scope, (d for d in plan.found if not is_about_loading(d)))
        loading = tuple(d for d in plan.found if is_about_loading(d))
        stale = split.stale if plan.loaded.plan.whole else ()
        return Split((*loading, *split.new), split.accepted, stale)

    def text(self) -> Mapping[str, SourceFile]:
        """The baseline's own text, for findings that point into it."""
        if self.path is None:
            return {}
        path = shown(self.path)
        return {path: SourceFile(path, self.path.read_text(encoding="utf-8-sig"))}


def stale_findings(
    stale: tuple[StaleEntry, ...], selection: Selection, today: date
) -> list[Diagnostic]:
    """What the rules about the run say of entries that accept too much; `check` has its own."""
    code = {rule.id() for rule in selection.book.code_rules}
    stale = tuple(each for each in stale if each.entry.rule not in code)
    run = Run((), frozenset(), selection.known, selection.ids, frozenset(), stale, today)
    return housekeeping(selection.run_rules, run, selection.configured) if stale else []


def accept(options: LintOptions) -> Accepted:
    """The configured baseline. Raises UserError where it cannot be read."""
    path = options.config.baseline.value
    if options.update_baseline:
        path = path or Path(baseline.NAME)
        return Accepted(path, baseline.read(path) if path.exists() else Baseline())
    return Accepted(path, Baseline() if path is None else baseline.read(path))


def update(
    options: LintOptions,
    accepted: Accepted,
    judged: Iterable[tuple[Input, JudgedPlan]],
    selection: Selection,
) -> Accepted:
    """Accept everything that was found in these plans, and nothing that was not.

    Raises UserError where not all could be found, and where the baseline cannot be written.
    """
    path = accepted.path or Path(baseline.NAME)
    found, left = {}, 0
    for given, plan in judged:
        if not plan.loaded.plan.whole:
            message = f"the plan in `{shown(given.folder)}` cannot be read as a whole"
            help = "first correct what `trackplan lint` says; the baseline is as it was"
            raise UserError(f"{message}, so its findings are not all known", help=help)
        scope = baseline.scope_of(given.folder, path)
        found[scope] = [d for d in plan.found if not is_about_loading(d)]
        left += len(plan.found) - len(found[scope])
    written = accepted.entries.updated(found, selection.ids)
    baseline.write(written, path)
    if not options.quiet:
        sys.stderr.write(f"{confirmation(options, path, written, left)}\n")
    return Accepted(path, baseline.read(path))


def confirmation(options: LintOptions, path: Path, written: Baseline, left: int) -> str:
    """How much is accepted, what is not and, where nobody has configured the baseline, its use."""
    count = sum(entry.count for entry in written.entries)
    said = f"{shown(path)} accepts {count:,} {'finding' if count == 1 else 'findings'}."
    if left:
        said += f" What the format forbids cannot be accepted: {left:,} to correct."
    if options.config.baseline.value is None:
        said += f' Put `baseline = "{path.name}"` into trackplan.toml to use it.'
    return said
