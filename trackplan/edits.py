"""Apply edits to text, refusing overlaps, and choose fixes that can be made together."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from trackplan.diagnostic import Edit, Fix
from trackplan.source import SourceFile


class OverlappingEdits(ValueError):
    """Two edits want the same text, so that the result would hang on their order."""

    def __init__(self, first: Edit, second: Edit) -> None:
        super().__init__(f"{first} and {second} overlap")
        self.first = first
        self.second = second


def apply(source: SourceFile, edits: Iterable[Edit]) -> str:
    """The text of `source` after `edits`; the same edit given twice is made once.

    Edits may touch: what is inserted where another edit begins comes before it, and where
    another ends, after it. Raises OverlappingEdits where two edits want the same text or insert
    different texts at one place, and ValueError for an edit of another file.
    """
    pieces, done = [], 0
    for edit in _disjoint(edits):
        if edit.span.path != source.path:
            raise ValueError(f"an edit of {edit.span.path} cannot be applied to {source.path}")
        pieces += [source.text[done : source.offset(edit.span.start)], edit.text]
        done = source.offset(edit.span.end)
    return "".join([*pieces, source.text[done:]])


def choose(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes to make together: each, in the given order, that overlaps none taken before.

    A fix is taken whole or not at all. One edit may serve several fixes. The edits of the chosen
    fixes can be applied together, file by file; what is left over may apply in another round.
    """
    chosen: list[Fix] = []
    taken: defaultdict[str, list[Edit]] = defaultdict(list)
    for fix in fixes:
        fresh = [edit for edit in sorted(set(fix.edits)) if not _is_taken(edit, taken)]
        if any(map(_overlap, fresh, fresh[1:])) or any(_collides(edit, taken) for edit in fresh):
            continue
        chosen.append(fix)
        for edit in fresh:
            insort(taken[edit.span.path], edit)
    return chosen


def by_path(edits: Iterable[Edit]) -> dict[str, list[Edit]]:
    """`edits` grouped by the file that they change, in the order of the paths."""
    groups: defaultdict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        groups[edit.span.path].append(edit)
    return dict(sorted(groups.items()))


def _disjoint(edits: Iterable[Edit]) -> list[Edit]:
    ordered = sorted(set(edits))
    for first, second in pairwise(ordered):
        if _overlap(first, second):
            raise OverlappingEdits(first, second)
    return ordered


def _overlap(first: Edit, second: Edit) -> bool:
    """Whether two different edits overlap, `first` being the lesser one."""
    a, b = first.span, second.span
    return a.path == b.path and (a.end > b.start or (a == b and a.start == a.end))


def _is_taken(edit: Edit, taken: defaultdict[str, list[Edit]]) -> bool:
    others = taken[edit.span.path]
    at = bisect_left(others, edit)
    return at < len(others) and others[at] == edit


def _collides(edit: Edit, taken: defaultdict[str, list[Edit]]) -> bool:
    """Whether `edit` overlaps a taken one: as those overlap nothing, neighbours are enough."""
    others = taken[edit.span.path]
    at = bisect_left(others, edit)
    before, after = others[max(at - 1, 0) : at], others[at : at + 1]
    return any(_overlap(o, edit) for o in before) or any(_overlap(edit, o) for o in after)
