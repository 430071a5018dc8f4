"""When the elements of a plan were added and last changed, as git knows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from trackplan.diagnostic import Subject
from trackplan.git.commit import Commit
from trackplan.plan.model.plan import Plan


@dataclass(frozen=True, slots=True)
class History:
    """The commits that added an element and changed it last; None where git does not know."""

    added: Commit | None
    changed: Commit | None


def history_of(plan: Plan, root: Path) -> Mapping[Subject, History]:
    """The history of each element, by its subject; `root` is the top of the working tree.

    Of events, pages, screens, the dictionary, owners, objects, actions, metrics, funnels, sources
    and groups.
    """
    raise NotImplementedError
