"""When the elements of a plan were added and last changed, as git knows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import TypeGuard

from trackplan.diagnostic import Subject
from trackplan.git.below import below
from trackplan.git.blame import Touch, lines
from trackplan.git.commit import Commit
from trackplan.git.first_lines import first_lines
from trackplan.git.order import ages
from trackplan.git.shallow import boundary
from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan
from trackplan.source import SourceFile


@dataclass(frozen=True, slots=True)
class History:
    """The commits that added an element and changed it last; None where git does not know.

    `is_edited` says that it has been changed since, and that is not committed yet.
    """

    added: Commit | None
    changed: Commit | None
    is_edited: bool = False


# Of each line of a file, by the path that people see.
Touched = Mapping[str, Sequence[Touch]]
# Where git has each file, by the path that people see.
Places = Mapping[str, str]


def history_of(plan: Plan, root: Path) -> Mapping[Subject, History]:
    """The history of each named element, by its subject; `root` is the top of the working tree.

    Added is the commit of the line with the name, or of the first such line where it says more than
    the name, and so may have been changed since; changed is the newest one of all its lines. What
    is not committed yet does not count, and an element whose name is not has no history.
    """
    with ThreadPoolExecutor(1) as beside:
        places = {path: place for path in plan.files if (place := below(root, path)) is not None}
        asked = beside.submit(first_commits, plan, root, places)
        touched, firsts = touched_lines(plan, root, places), asked.result()
    commits = {made for file in touched.values() for made in file if is_commit(made)}
    age = ages(root, commits | set(firsts.values()))
    return {
        element.subject: history(touches_of(element, touched), firsts.get(element.subject), age)
        for element in elements(plan)
    }


def first_commits(plan: Plan, root: Path, places: Places) -> Mapping[Subject, Commit]:
    """The first commit with the key, of elements that say more than their name on its line."""
    keys = {
        element.subject: key
        for element in elements(plan)
        if (key := crowded_key(plan.files[element.span.path], element)) is not None
    }
    known = first_lines(root, sorted(set(places.values())), frozenset(keys.values()))
    oldest = boundary(root) or ()
    found = {subject: known[key] for subject, key in keys.items() if key in known}
    return {subject: commit for subject, commit in found.items() if commit.id not in oldest}


def crowded_key(source: SourceFile, element: Element) -> bytes | None:
    """The name with its indentation, where more than the name stands on its line."""
    line, end = source.line(element.name_span.start.line), element.name_span.end.column
    return None if line[end:].strip() in (":", "") else line[:end].encode()


def touched_lines(plan: Plan, root: Path, places: Places) -> Touched:
    """The last touch of each line of the files; those that git does not know are left out."""
    told = lines(root, sorted(set(places.values())))
    return {
        path: [told[place][row] for row in rows(plan.files[path]) if row < len(told[place])]
        for path, place in places.items()
        if place in told
    }


def rows(source: SourceFile) -> Sequence[int]:
    """The line, as git counts them, of each line of a file: a lone CR ends none there."""
    if "\r" not in source.text:
        return range(len(source.line_starts))
    feeds = (source.text.count("\n", start, end) for start, end in pairwise(source.line_starts))
    return list(accumulate(feeds, initial=0))


def elements(plan: Plan) -> Iterator[Element]:
    """Everything that a plan gives a name."""
    words = chain(plan.objects, plan.actions, plan.properties, plan.bundles)
    ends = chain(plan.owners, plan.sources, plan.destinations, plan.trait_sets)
    return chain(plan.event_likes, plan.every, words, ends, plan.metrics, plan.funnels)


def touches_of(element: Element, touched: Touched) -> Sequence[Touch]:
    """The last touches of the lines of an element, that of its name first."""
    span = element.span
    return touched.get(span.path, ())[span.start.line : span.end.line + 1]


def history(made: Sequence[Touch], first: Commit | None, age: Mapping[str, int]) -> History:
    """The history that the touches of an element's lines tell, that of its name first."""
    if not made or (made[0] == "uncommitted" and first is None):
        return History(None, None)
    named = [touch for touch in (made[0], first) if touch is not None and is_commit(touch)]
    commits = [touch for touch in made if is_commit(touch)]
    return History(
        added=max(named, key=lambda commit: age[commit.id], default=None),
        changed=min(commits, key=lambda commit: age[commit.id], default=None),
        is_edited="uncommitted" in made,
    )


def is_commit(touch: Touch) -> TypeGuard[Commit]:
    """Whether the commit is known."""
    return isinstance(touch, Commit)
