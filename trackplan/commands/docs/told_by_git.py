"""What git tells of a plan: when its elements changed, where it is hosted, its last commit."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from trackplan.commands.docs.wanted import Host, Wanted
from trackplan.diagnostic import Subject
from trackplan.docs.history import History, history_of
from trackplan.docs.known import Known
from trackplan.docs.repository import Repository, address_for, repository_of
from trackplan.errors import UserError
from trackplan.git import root
from trackplan.git.merge_base import DEEPEN, SHALLOW
from trackplan.git.remote import head, is_changed, last_change
from trackplan.git.working_tree import is_shallow
from trackplan.plan.files.discover import SUFFIXES
from trackplan.plan.model.plan import Plan


class PlanInGit:
    """A plan as git knows it, each thing asked once; what git cannot tell is printed."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        """Nothing is asked yet."""
        self.plan, self.folder = plan, folder
        self._repositories: dict[Host, Repository | None] = {}

    @cached_property
    def top(self) -> Path | None:
        """The top of the working tree around the plan; why git refuses to say so is printed."""
        try:
            return root(self.folder)
        except UserError as error:
            sys.stderr.write(f"left out what git knows: {error.message}\n")
            return None

    @cached_property
    def commit(self) -> Known:
        """The last commit of the plan, and whether it was changed since."""
        if self.top is None:
            return Known()
        # Documents may lie below the plan, too, and are no change of it.
        changed = is_changed(self.top, self.folder, SUFFIXES)
        return Known(commit=last_change(self.top, self.folder), is_changed=changed)

    @cached_property
    def history(self) -> Mapping[Subject, History]:
        """When the elements were added and changed; that older days are unknown is printed."""
        if self.top is None:
            return {}
        if is_shallow(self.top):
            sys.stderr.write(f"left out when older elements were added: {SHALLOW}{DEEPEN}\n")
        return history_of(self.plan, self.top)

    def repository(self, host: Host) -> Repository | None:
        """The repository on its host; that nobody knows what runs there is printed."""
        if self.top is not None and host not in self._repositories:
            self._repositories[host] = host_of(host, self.top)
        return self._repositories.get(host)


def told_by_git(asked: Wanted, git: PlanInGit) -> Known:
    """What the documents are to tell of it, and nothing else."""
    if not asked.tells("commit"):
        return Known()
    if not asked.tells("history"):
        return git.commit
    return replace(git.commit, history=git.history, repository=git.repository(asked.host))


def host_of(host: Host, top: Path) -> Repository | None:
    """The repository on its host; that nobody knows what runs there is printed."""
    found = repository_of(top, host.url, host.kind, host.branch)
    if found is not None or head(top) is None:
        return found
    if (address := address_for(top, host.url)) is not None:
        said = f"what runs at {address.host} is not known (`host` of [docs] says it)"
        sys.stderr.write(f"left out links to the repository: {said}\n")
    return None
