"""Which findings about code are reported."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trackplan.baseline import StaleEntry
from trackplan.commands.check.judged_code import JudgedCode
from trackplan.commands.check.since import Lines, is_concerned
from trackplan.commands.code.place import Place
from trackplan.commands.findings.accepted import Accepted
from trackplan.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Outcome:
    """The findings that are to be reported, and how many the baseline accepts."""

    judged: JudgedCode
    reported: tuple[Diagnostic, ...]
    baselined: int
    stale: tuple[StaleEntry, ...]


@dataclass(frozen=True, slots=True)
class Reporter:
    """Decides it: not accepted, concerned by the change, in a file that was asked for."""

    plan: Path
    accepted: Accepted
    place: Place
    touched: Lines | None
    rules: frozenset[str]

    def outcome(self, judged: JudgedCode) -> Outcome:
        """What is to be reported of the code, as it is or after some fixes."""
        split = self.accepted.split(self.plan, judged.found)
        reported = tuple(filter(self.wants, split.new))
        # What accepts too much is known only where all was read.
        stale = split.stale if judged.usage.code.whole else ()
        about_code = tuple(each for each in stale if each.entry.rule in self.rules)
        return Outcome(judged, reported, len(split.accepted), about_code)

    def reported(self, judged: JudgedCode) -> tuple[Diagnostic, ...]:
        """The findings that are to be reported."""
        return self.outcome(judged).reported

    def wants(self, found: Diagnostic) -> bool:
        """Whether somebody asked about it."""
        if not self.place.whole and not self.place.wants(found.span.path):
            return False
        return self.touched is None or is_concerned(found, self.touched)
