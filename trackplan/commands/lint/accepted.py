"""The baseline of a run: what it accepts, what in it is stale, and how it is written anew."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from trackplan import baseline
from trackplan.baseline import Baseline, Split, StaleEntry
from trackplan.commands.lint.inputs import Input
from trackplan.commands.lint.judged_plan import JudgedPlan, is_about_loading
from trackplan.commands.lint.options import LintOptions
from trackplan.diagnostic import Diagnostic
from trackplan.rules.judging import housekeeping
from trackplan.rules.selection import Selection
from trackplan.run import Run
from trackplan.source import SourceFile, shown


@dataclass
class Accepted:
    """A baseline in use; without a path there is none, and nothing is accepted."""

    path: Path | None
    entries: Baseline
    stale: dict[str, tuple[StaleEntry, ...]] = field(default_factory=dict)

    def split(self, folder: Path, found: Iterable[Diagnostic]) -> Split:
        """The findings of one plan, those apart that are accepted."""
        if self.path is None:
            return Split(tuple(found), (), ())
        scope = baseline.scope_of(folder, self.path)
        found = list(found)
        split = self.entries.split(scope, (d for d in found if not is_about_loading(d)))
        self.stale[scope] = split.stale
        loading = tuple(d for d in found if is_about_loading(d))
        return Split((*loading, *split.new), split.accepted, split.stale)

    def stale_findings(self, selection: Selection, today: date) -> list[Diagnostic]:
        """What the rules about the run say of entries that accept too much."""
        stale = tuple(entry for each in self.stale.values() for entry in each)
        run = Run((), frozenset(), selection.known, selection.ids, frozenset(), stale, today)
        return housekeeping(selection.run_rules, run, selection.configured) if stale else []

    @property
    def sources(self) -> Mapping[str, SourceFile]:
        """The baseline's own text, where findings point into it."""
        if self.path is None or not any(self.stale.values()):
            return {}
        path = shown(self.path)
        return {path: SourceFile(path, self.path.read_text(encoding="utf-8"))}


def accept(options: LintOptions) -> Accepted:
    """The configured baseline. Raises UserError where it cannot be read."""
    path = options.config.baseline.value
    if path is None:
        return Accepted(None, Baseline())
    if options.update_baseline and not path.exists():
        return Accepted(path, Baseline())
    return Accepted(path, baseline.read(path))


def update(
    options: LintOptions,
    accepted: Accepted,
    judged: Iterable[tuple[Input, JudgedPlan]],
    selection: Selection,
) -> int:
    """Accept everything that was found in these plans, and nothing that was not."""
    path = accepted.path or Path(baseline.NAME)
    found = {
        baseline.scope_of(given.folder, path): [d for d in plan.found if not is_about_loading(d)]
        for given, plan in judged
    }
    written = accepted.entries.updated(found, selection.ids)
    baseline.write(written, path)
    if not options.quiet:
        count = sum(entry.count for entry in written.entries)
        what = "finding" if count == 1 else "findings"
        sys.stdout.write(f"{shown(path)} accepts {count:,} {what}.\n")
    return 0
