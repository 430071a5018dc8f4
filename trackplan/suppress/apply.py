"""Which diagnostics suppressions silence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from sys import maxsize

from trackplan.diagnostic import Diagnostic
from trackplan.source import Position
from trackplan.suppress.suppression import Suppression

_Key = tuple[str, str]
_Point = tuple[Position, int]
_WHOLE = (Position(0, 0), Position(maxsize, 0))


@dataclass(frozen=True, slots=True)
class Applied:
    """Diagnostics apart, in the order given; `used` are suppressions with the rule they met."""

    kept: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...]
    used: frozenset[tuple[Suppression, str]]


def apply(
    diagnostics: Iterable[Diagnostic], suppressions: Iterable[Suppression], *, today: date
) -> Applied:
    """Silence every diagnostic that starts, or has a note that starts, where it is suppressed.

    An expired suppression silences nothing. Where several cover one place, all count as used.
    Sorting and one sweep per file and rule: n log n, however many cover one another.
    """
    diagnostics = list(diagnostics)
    covers = _covers(s for s in suppressions if not s.is_expired(today))
    silenced: set[int] = set()
    used: set[tuple[Suppression, str]] = set()
    for key, points in _points(diagnostics, covers.keys()).items():
        hit, met = _sweep(points, covers[key])
        silenced |= hit
        used |= {(suppression, key[1]) for suppression in met}
    kept = tuple(d for i, d in enumerate(diagnostics) if i not in silenced)
    return Applied(kept, tuple(diagnostics[i] for i in sorted(silenced)), frozenset(used))


def _covers(
    suppressions: Iterable[Suppression],
) -> dict[_Key, list[tuple[Position, Position, Suppression]]]:
    """What is covered, as (start, end, by what), for each file and rule."""
    covers = defaultdict(list)
    for suppression in suppressions:
        for path, start, end in _stretches(suppression):
            for rule in {named.name for named in suppression.rules}:
                covers[path, rule].append((start, end, suppression))
    return covers


def _stretches(suppression: Suppression) -> Iterator[tuple[str, Position, Position]]:
    if suppression.covers is None:
        yield (suppression.span.path, *_WHOLE)
        return
    for span in suppression.covers:
        # A half-open span that is empty covers its one place all the same.
        end = max(span.end, Position(span.start.line, span.start.column + 1))
        yield span.path, span.start, end


def _points(diagnostics: Sequence[Diagnostic], wanted: Iterable[_Key]) -> dict[_Key, list[_Point]]:
    """Where diagnostics can be suppressed, as (position, index), for each file and rule wanted."""
    points: dict[_Key, list[_Point]] = {key: [] for key in wanted}
    for index, diagnostic in enumerate(diagnostics):
        notes = (note.span for note in diagnostic.notes if note.span)
        for span in (diagnostic.span, *notes):
            if (span.path, diagnostic.rule) in points:
                points[span.path, diagnostic.rule].append((span.start, index))
    return points


def _sweep(
    points: list[_Point], covers: list[tuple[Position, Position, Suppression]]
) -> tuple[set[int], set[Suppression]]:
    """The points that lie in a cover, and the suppressions that cover one.

    Only the first point behind a cover's start can be the first that it meets, and a point is
    covered where the farthest end of all covers begun lies behind it.
    """
    waiting = sorted(covers, key=lambda cover: cover[0], reverse=True)
    hit: set[int] = set()
    met: set[Suppression] = set()
    reach = Position(-1, 0)
    for position, index in sorted(points):
        while waiting and waiting[-1][0] <= position:
            _, end, suppression = waiting.pop()
            reach = max(reach, end)
            if position < end:
                met.add(suppression)
        if position < reach:
            hit.add(index)
    return hit, met
