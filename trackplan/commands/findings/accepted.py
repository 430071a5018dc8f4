"""The baseline of a run: what it accepts, and what in it is stale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from trackplan import baseline
from trackplan.baseline import Baseline, Split, StaleEntry
from trackplan.commands.findings.options import FindingsOptions
from trackplan.diagnostic import Diagnostic
from trackplan.rules.judging import housekeeping
from trackplan.rules.selection import Selection
from trackplan.run import Run
from trackplan.source import SourceFile, shown


@dataclass(frozen=True, slots=True)
class Accepted:
    """A baseline in use; without a path there is none, and nothing is accepted."""

    path: Path | None
    entries: Baseline

    def split(self, folder: Path, found: Iterable[Diagnostic]) -> Split:
        """The findings about the plan in a folder, those apart that are accepted."""
        if self.path is None:
            return Split(tuple(found), (), ())
        return self.entries.split(baseline.scope_of(folder, self.path), found)

    def text(self) -> Mapping[str, SourceFile]:
        """The baseline's own text, for findings that point into it."""
        if self.path is None:
            return {}
        path = shown(self.path)
        return {path: SourceFile(path, self.path.read_text(encoding="utf-8-sig"))}


def accept(options: FindingsOptions) -> Accepted:
    """The configured baseline. Raises UserError where it cannot be read."""
    path = options.config.baseline.value
    if options.update_baseline:
        path = path or Path(baseline.NAME)
        return Accepted(path, baseline.read(path) if path.exists() else Baseline())
    return Accepted(path, Baseline() if path is None else baseline.read(path))


def stale_findings(
    stale: tuple[StaleEntry, ...],
    selection: Selection,
    judged: frozenset[str],
    options: FindingsOptions,
) -> list[Diagnostic]:
    """What the rules about the run say of entries of `judged` rules that accept too much."""
    if not stale:
        return []
    run = Run(
        (), frozenset(), selection.known, judged, frozenset(), stale=stale, today=options.today
    )
    return housekeeping(selection.run_rules, run, selection.configured)
