"""The bytes of a plan's files, wherever they come from: disk, standard input, a git blob."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from trackplan.plan.files.discover import PLAN_FILE, plan_files
from trackplan.source import shown


@dataclass(frozen=True, slots=True)
class PlanFiles:
    """The files of a plan by the paths that people see; `unreadable` says why some are missing.

    `root` is the plan's folder and `main` the path of its plan.yaml.
    """

    root: str
    main: str
    files: Mapping[str, bytes] = field(repr=False)
    unreadable: Mapping[str, str] = field(default_factory=dict)

    def having(self, files: Mapping[str, bytes]) -> PlanFiles:
        """The same plan with other contents, or additional files."""
        return replace(self, files={**self.files, **files})


def read_folder(folder: Path) -> PlanFiles:
    """The files of the plan in a folder on disk."""
    files: dict[str, bytes] = {}
    unreadable: dict[str, str] = {}

    def refused(error: OSError) -> None:
        unreadable[shown(Path(error.filename))] = error.strerror or str(error)

    for path in plan_files(folder, refused):
        try:
            files[shown(path)] = path.read_bytes()
        except OSError as error:
            refused(error)
    return PlanFiles(shown(folder), shown(folder / PLAN_FILE), files, unreadable)
