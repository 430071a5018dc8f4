"""The plan and the code of a run, as they are on disk or after some fixes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from trackplan.code.analyse import analyse
from trackplan.code.files.decode import encoding_of
from trackplan.code.files.overlay import Overlay
from trackplan.code.settings import AnalysisSettings
from trackplan.code.workspace import Workspace
from trackplan.commands.check.judged_code import JudgedCode, judge_code
from trackplan.engine import Times
from trackplan.plan.files.plan_files import PlanFiles
from trackplan.plan.load.read_plan import load
from trackplan.rules.selection import Selection


@dataclass(frozen=True)
class Subject:
    """Everything that a judgement is made of. `changed` are files of code after fixes."""

    plan: PlanFiles
    workspace: Workspace
    settings: AnalysisSettings
    base: str
    selection: Selection
    today: date
    times: Times | None = None
    changed: Mapping[str, bytes] = field(default_factory=dict)

    def having(self, files: Mapping[str, bytes]) -> Subject:
        """The same with other contents of files of the plan or the code."""
        plan = {path: data for path, data in files.items() if path in self.plan.files}
        code = {path: data for path, data in files.items() if path not in self.plan.files}
        return replace(self, plan=self.plan.having(plan), changed={**self.changed, **code})

    def data(self, path: str) -> bytes:
        """What is in a file of the plan or the code."""
        known = self.plan.files.get(path, self.changed.get(path))
        return Path(path).read_bytes() if known is None else known

    def encoding(self, path: str) -> str:
        """The encoding of a file of the plan or the code."""
        return "utf-8" if path in self.plan.files else encoding_of(self.data(path))

    def judge(self) -> JudgedCode | None:
        """What the rules say; None where the plan does not load."""
        loaded = load(self.plan, today=self.today)
        if loaded.diagnostics:
            return None
        workspace = Overlay(self.workspace, self.changed) if self.changed else self.workspace
        code = analyse(workspace, self.settings)
        return judge_code(loaded, code, self.base, self.selection, self.times)
