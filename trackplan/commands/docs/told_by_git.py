"""What git tells of a plan: when its elements changed, where it is hosted, its last commit."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from trackplan.commands.docs.wanted import Wanted
from trackplan.docs.history import history_of
from trackplan.docs.known import Known
from trackplan.docs.repository import Repository, address_for, repository_of
from trackplan.errors import UserError
from trackplan.git import root
from trackplan.git.merge_base import DEEPEN, SHALLOW
from trackplan.git.remote import head, is_changed, last_change
from trackplan.git.working_tree import is_shallow
from trackplan.plan.files.discover import SUFFIXES
from trackplan.plan.model.plan import Plan


def told_by_git(asked: Wanted, plan: Plan) -> Known:
    """What the documents are to tell of it, and nothing else."""
    top = working_tree(asked.plan) if asked.tells("commit") else None
    if top is None:
        return Known()
    # Documents may lie below the plan, too, and are no change of it.
    changed = is_changed(top, asked.plan, SUFFIXES)
    known = Known(commit=last_change(top, asked.plan), is_changed=changed)
    if not asked.tells("history"):
        return known
    if is_shallow(top):
        sys.stderr.write(f"left out when older elements were added: {SHALLOW}{DEEPEN}\n")
    return replace(known, history=history_of(plan, top), repository=host_of(asked, top))


def working_tree(folder: Path) -> Path | None:
    """The top of the working tree around a folder; why git refuses to say so is printed."""
    try:
        return root(folder)
    except UserError as error:
        sys.stderr.write(f"left out what git knows: {error.message}\n")
        return None


def host_of(asked: Wanted, top: Path) -> Repository | None:
    """The repository on its host; that nobody knows what runs there is printed."""
    host = asked.host
    found = repository_of(top, host.url, host.kind, host.branch)
    if found is not None or head(top) is None:
        return found
    if (address := address_for(top, host.url)) is not None:
        said = f"what runs at {address.host} is not known (`host` of [docs] says it)"
        sys.stderr.write(f"left out links to the repository: {said}\n")
    return None
