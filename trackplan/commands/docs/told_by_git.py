"""What git tells of a plan: when its elements changed, where it is hosted, its last commit."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from trackplan.commands.docs.wanted import Wanted
from trackplan.diagnostic import Subject
from trackplan.docs.history import History, history_of
from trackplan.docs.known import Known
from trackplan.docs.repository import Repository, repository_of
from trackplan.errors import UserError
from trackplan.git import root
from trackplan.git.commit import Commit
from trackplan.git.remote import is_changed, last_change
from trackplan.plan.files.discover import SUFFIXES
from trackplan.plan.model.plan import Plan


@dataclass(frozen=True, slots=True)
class ToldByGit:
    """All of it; nothing where the plan lies in no repository."""

    history: Mapping[Subject, History] = field(default_factory=dict)
    repository: Repository | None = None
    commit: Commit | None = None
    is_changed: bool = False

    def beside(self, known: Known) -> Known:
        """This, and what else is known."""
        return replace(
            known,
            history=self.history,
            repository=self.repository,
            commit=self.commit,
            is_changed=self.is_changed,
        )


def told_by_git(asked: Wanted, plan: Plan) -> ToldByGit:
    """What the documents are to tell of it."""
    top = working_tree(asked.plan) if asked.tells("commit") else None
    if top is None:
        return ToldByGit()
    with_history, host = asked.tells("history"), asked.host
    return ToldByGit(
        history=history_of(plan, top) if with_history else {},
        repository=repository_of(top, host.url, host.kind, host.branch) if with_history else None,
        commit=last_change(top, asked.plan),
        # Documents may lie there, too, and have changed.
        is_changed=is_changed(top, asked.plan, SUFFIXES),
    )


def working_tree(folder: Path) -> Path | None:
    """The top of the working tree around a folder; why git refuses to say so is printed."""
    try:
        return root(folder)
    except UserError as error:
        sys.stderr.write(f"left out what git knows: {error.message}\n")
        return None
