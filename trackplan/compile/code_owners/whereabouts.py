"""Where a plan lies in its repository."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from trackplan import git
from trackplan.config.find import find
from trackplan.plan.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The top of the repository, and the folder that paths of owners are seen from, below it.

    `is_git` is false where there is no repository: then the current folder is taken for the top.
    """

    top: Path
    base: str
    is_git: bool

    @staticmethod
    def of(plan: Plan) -> Whereabouts:
        """Those of a plan. Raises UserError where git is missing."""
        folder = Path(plan.root)
        root = git.root(folder if folder.is_dir() else Path())
        top = Path(os.path.realpath(Path() if root is None else root))
        settings = find(folder)
        here = Whereabouts(top, "", root is not None)
        base = "" if settings is None else here.below(str(settings.parent)) or ""
        return Whereabouts(top, base, here.is_git)

    def below(self, path: str) -> str | None:
        """A path seen from the top, with `/`; empty for the top itself, None outside of it."""
        whole = Path(os.path.realpath(path))
        if not whole.is_relative_to(self.top):
            return None
        relative = whole.relative_to(self.top).as_posix()
        return "" if relative == "." else relative
