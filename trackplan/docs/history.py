"""When the elements of a plan were added and last changed, as git knows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeGuard

from trackplan.diagnostic import Subject
from trackplan.docs.written_lines import rows, written_lines
from trackplan.git.below import below
from trackplan.git.blame import Touch, lines
from trackplan.git.commit import Commit
from trackplan.git.order import ages
from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan


@dataclass(frozen=True, slots=True)
class History:
    """The commits that added an element and changed it last; None where git does not know."""

    added: Commit | None
    changed: Commit | None


# Of each line of a file, by the path that people see.
Touched = Mapping[str, Sequence[Touch]]


def history_of(plan: Plan, root: Path) -> Mapping[Subject, History]:
    """The history of each named element, by its subject; `root` is the top of the working tree.

    Added is the commit of the line with the name, changed the newest one of all its lines. What is
    not committed yet does not count.
    """
    touched = touched_lines(plan, root)
    age = ages(root, {made for file in touched.values() for made in file if is_commit(made)})
    return {
        element.subject: history(commits_of(element, plan, touched), age)
        for element in elements(plan)
    }


def touched_lines(plan: Plan, root: Path) -> Touched:
    """The last touch of each line of the files; those that git does not know are left out."""
    places = {path: place for path in plan.files if (place := below(root, path)) is not None}
    told = lines(root, set(places.values()))
    return {
        path: [told[place][row] for row in rows(plan.files[path]) if row < len(told[place])]
        for path, place in places.items()
        if place in told
    }


def elements(plan: Plan) -> Iterator[Element]:
    """Everything that a plan gives a name."""
    words = chain(plan.objects, plan.actions, plan.properties, plan.bundles)
    ends = chain(plan.owners, plan.sources, plan.destinations, plan.trait_sets)
    return chain(plan.event_likes, plan.every, words, ends, plan.metrics, plan.funnels)


def commits_of(element: Element, plan: Plan, touched: Touched) -> Sequence[Touch]:
    """The last touches of the lines of an element, that of its name first."""
    path = element.name_span.path
    if path not in touched:
        return ()
    written = written_lines(element, plan.files[path])
    return touched[path][written.start : written.stop]


def history(made: Sequence[Touch], age: Mapping[str, int]) -> History:
    """The history that the touches of an element's lines tell."""
    committed = [touch for touch in made if is_commit(touch)]
    added = made[0] if made and is_commit(made[0]) else None
    changed = min(committed, key=lambda commit: age[commit.id], default=None)
    return History(added, changed)


def is_commit(touch: Touch) -> TypeGuard[Commit]:
    """Whether the commit is known."""
    return isinstance(touch, Commit)
