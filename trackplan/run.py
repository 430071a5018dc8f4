"""A run of trackplan itself: what the rules about suppressions and baselines look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from trackplan.baseline import StaleEntry
from trackplan.diagnostic import Subject
from trackplan.source import SourceFile
from trackplan.suppress import Suppression


@dataclass(frozen=True, slots=True)
class Run:
    """What a run read and what came of it.

    A suppression or baseline entry is called unused only where the run has judged its rule
    (`judged_rules`) and its file (`judged_files`, by the paths of spans). `stale` holds entries
    of judged plans only. `used` pairs a suppression with the rule that it met. `files` are the
    texts that fixes change, by path, and `root` is the folder of the plan that was judged.
    """

    suppressions: tuple[Suppression, ...]
    used: frozenset[tuple[Suppression, str]]
    known_rules: frozenset[str]
    judged_rules: frozenset[str]
    judged_files: frozenset[str]
    stale: tuple[StaleEntry, ...]
    today: date
    files: Mapping[str, SourceFile] = field(default_factory=dict, repr=False, compare=False)
    root: str = ""

    def subject(self, path: str, what: str) -> Subject:
        """The symbolic place of a suppression, the same from whichever folder trackplan runs."""
        return ("suppressions", path.removeprefix(f"{self.root}/"), what)
