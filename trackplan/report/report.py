"""What every format prints: the diagnostics of a run and what to say about the run as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.source import SourceFile


@dataclass(frozen=True, slots=True)
class RuleDescription:
    """A rule in words: `summary` is one line, `explanation` the paragraphs that say why."""

    id: str
    group: str
    summary: str
    explanation: str
    severity: Severity


@dataclass(frozen=True)
class Report:
    """A run as it is reported. `diagnostics` come sorted and without what is not to be shown.

    `scope` says in words what was judged ("2 plans, 29 events"). `changed` holds the path and
    zero-based line of everything that the change under review touched; None where nobody knows.
    `withheld` names the rules that did not run because a file could not be read. `quiet` leaves
    out the summary and `statistics` adds a table of rules, in the formats that people read; the
    text format then says as well which seconds they took, where `times` holds them.
    """

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, SourceFile]
    rules: Mapping[str, RuleDescription] = field(default_factory=dict)
    scope: str = ""
    suppressed: int = 0
    baselined: int = 0
    changed: frozenset[tuple[str, int]] | None = None
    statistics: bool = False
    quiet: bool = False
    withheld: tuple[str, ...] = ()
    times: Mapping[str, float] = field(default_factory=dict, compare=False)

    @cached_property
    def counts(self) -> Mapping[Severity, int]:
        """How many diagnostics there are of each severity, the worst first."""
        found = Counter(diagnostic.severity for diagnostic in self.diagnostics)
        return {severity: found[severity] for severity in sorted(Severity, reverse=True)}

    @cached_property
    def safe_fixes(self) -> int:
        """How many diagnostics `--fix` would fix."""
        return sum(1 for d in self.diagnostics if d.fix and d.fix.safe)

    @cached_property
    def unsafe_fixes(self) -> int:
        """How many more `--unsafe-fixes` would fix."""
        return sum(1 for d in self.diagnostics if d.fix and not d.fix.safe)

    def is_changed(self, diagnostic: Diagnostic) -> bool:
        """Whether the change under review is known to have touched a line of `diagnostic`."""
        span, changed = diagnostic.span, self.changed or frozenset()
        lines = range(span.start.line, span.end.line + 1)
        return bool(changed) and any((span.path, line) in changed for line in lines)
