"""Lines that a commit took from elsewhere: the order was changed, or a file was split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from trackplan.git.diff_options import DIFF, LINES
from trackplan.git.known import known
from trackplan.git.patch import hunks

# A path and a zero-based line.
Place = tuple[str, int]
# As many letters and digits as git asks for before it says that lines were moved.
ENOUGH = 20
DOWN, UP = 1, -1


def removed_by(root: Path, commit: str) -> Mapping[Place, bytes]:
    """The lines that a commit removed, where they stood in its first parent."""
    options = (*DIFF, *LINES, "--no-renames", "--diff-filter=MD", "-w")
    patch = known(root, *options, f"{commit}^", commit, "--") or b""
    return {
        (hunk.old_path, hunk.removed_at + n): text
        for hunk in hunks(patch)
        if hunk.old_path is not None
        for n, text in enumerate(hunk.removed)
    }


def moved(arrived: Mapping[Place, bytes], removed: Mapping[Place, bytes]) -> dict[Place, Place]:
    """Where lines that arrived stood before, as far as they were removed there.

    Runs of lines are found by lines that are the only ones of their text on either side.
    Indentation may have changed.
    """
    new, old = unindented(arrived), unindented(removed)
    sure = dict(anchors(new, old))
    came, taken = dict(sure), set(sure.values())
    # What follows a name belongs to it more likely than what stands before it.
    for step in (DOWN, UP):
        for pair in sure.items():
            a, b = beside(pair, step)
            while a in new and a not in came and b not in taken and new[a] == old.get(b):
                came[a] = b
                taken.add(b)
                a, b = beside((a, b), step)
    return {pair[0]: pair[1] for run in runs(came) if letters(new, run) >= ENOUGH for pair in run}


def unindented(lines: Mapping[Place, bytes]) -> dict[Place, bytes]:
    """The lines without the spaces around them."""
    return {place: text.strip() for place, text in lines.items()}


def anchors(
    new: Mapping[Place, bytes], old: Mapping[Place, bytes]
) -> Iterator[tuple[Place, Place]]:
    """Places whose text stands once on either side."""
    places = {text: place for place, text in old.items()}
    in_old, in_new = Counter(old.values()), Counter(new.values())
    for here, text in new.items():
        if in_new[text] == in_old[text] == 1:
            yield here, places[text]


def beside(pair: tuple[Place, Place], step: int) -> tuple[Place, Place]:
    """The pair of places so many lines further."""
    (path, line), (old_path, old_line) = pair
    return (path, line + step), (old_path, old_line + step)


def runs(came: Mapping[Place, Place]) -> Iterable[list[tuple[Place, Place]]]:
    """The pairs of places, those together that moved together."""
    found: list[list[tuple[Place, Place]]] = []
    for pair in sorted(came.items()):
        if found and beside(found[-1][-1], DOWN) == pair:
            found[-1].append(pair)
        else:
            found.append([pair])
    return found


def letters(lines: Mapping[Place, bytes], run: Iterable[tuple[Place, Place]]) -> int:
    """How many letters and digits a run has."""
    text = b"".join(lines[here] for here, _ in run)
    return sum(map(str.isalnum, text.decode(errors="replace")))
