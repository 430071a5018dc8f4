"""Lines followed to where they stood before a commit that only moved them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from trackplan.git.moved import Place, moved, removed_by
from trackplan.git.origins import Origin, at_lines, origins

# Only so many commits can have made that much of the lines, and each costs a look at the past.
LARGE_SHARE = 0.05


def followed(
    root: Path, come: Mapping[Place, Origin], texts: Mapping[str, Sequence[bytes]]
) -> Mapping[Place, Origin]:
    """The origins, with those of lines that a large commit moved as they were before it."""
    come, seen = dict(come), dict[Place, set[str]]()
    least = len(come) * LARGE_SHARE
    while large := [made for made in by_commit(come, seen).items() if len(made[1]) >= least]:
        for commit, places in large:
            for place in places:
                seen.setdefault(place, set()).add(commit)
            arrived = {place: texts[place[0]][place[1]] for place in places}
            come |= before(root, commit, moved(arrived, removed_by(root, commit)))
    return come


def by_commit(
    come: Mapping[Place, Origin], seen: Mapping[Place, set[str]]
) -> Mapping[str, list[Place]]:
    """The lines that each commit made, without those that were followed from it already."""
    made = defaultdict[str, list[Place]](list)
    for place, origin in come.items():
        if origin.commit.id not in seen.get(place, ()):
            made[origin.commit.id].append(place)
    return made


def before(root: Path, commit: str, came: Mapping[Place, Place]) -> Iterator[tuple[Place, Origin]]:
    """The origins of lines by where they stood in the first parent of a commit."""
    old = defaultdict[str, dict[int, Place]](dict)
    for here, (path, line) in came.items():
        old[path][line] = here
    for path, lines in old.items():
        found = origins(root, path, *at_lines(lines), at=f"{commit}^") or {}
        yield from ((lines[line], origin) for line, origin in found.items() if line in lines)
