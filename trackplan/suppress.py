"""Suppression comments: what they say, and which diagnostics they silence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from sys import maxsize
from typing import Literal, cast, get_args

from trackplan.diagnostic import Diagnostic
from trackplan.source import Position, SourceFile, Span
from trackplan.suggest import nearest

Directive = Literal["ignore", "ignore-file"]
ProblemKind = Literal[
    "unknown-directive", "no-rules", "unclosed-list", "malformed-date", "second-directive"
]
DIRECTIVES: tuple[str, ...] = get_args(Directive)

_MARKER = re.compile(r"#[ \t]*trackplan[ \t]*:[ \t]*", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z][\w-]*")
_LIST = re.compile(r"[ \t]*\[([^\]\n]*)(\]?)")
_NAME = re.compile(r"[^,\s]+")
_UNTIL = re.compile(r"(?<![\w-])until[ \t]*=[ \t]*(\S*?)[.,;)]*(?=\s|$)")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
# Comments that mean something else to trackplan.
_MARKERS_OF_CODE = frozenset({"event"})
# What other linters call it: prose begins with none of these words.
_FOREIGN = frozenset({"noqa", "disable", "suppress", "skip", "allow", "off"})


@dataclass(frozen=True, slots=True)
class Named:
    """The name of a rule, and where it is written."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a comment: `message` says it in a sentence, `help` what to write."""

    kind: ProblemKind
    span: Span
    message: str
    help: str | None = None


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment together with the places that it covers; None is the whole file.

    One with an unknown directive or without rules suppresses nothing and says so in `problems`.
    """

    rules: tuple[Named, ...]
    reason: str
    until: date | None
    span: Span
    covers: tuple[Span, ...] | None
    problems: tuple[Problem, ...] = ()

    def is_expired(self, today: date) -> bool:
        """Whether its last day is past."""
        return self.until is not None and today > self.until


@dataclass(frozen=True, slots=True)
class Comment:
    """What a comment says, before it is known which lines it covers.

    `directive` is None for a word that trackplan does not know, such as `ignroe`.
    """

    directive: Directive | None
    rules: tuple[Named, ...]
    reason: str
    until: date | None
    span: Span
    problems: tuple[Problem, ...] = ()

    def covering(self, spans: Iterable[Span]) -> Suppression:
        """The suppression of what it names within `spans`; `ignore-file` covers the whole file."""
        covers = None if self.directive == "ignore-file" else tuple(spans)
        return Suppression(self.rules, self.reason, self.until, self.span, covers, self.problems)


@dataclass(frozen=True, slots=True)
class Applied:
    """Diagnostics apart, in the order given; `used` are suppressions with the rule they met."""

    kept: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...]
    used: frozenset[tuple[Suppression, str]]


def mentions(text: str) -> bool:
    """Whether any comment in `text` may speak to trackplan: a fast test before looking closely."""
    return _MARKER.search(text) is not None


def parse_comment(source: SourceFile, start: int, end: int) -> Comment | None:
    """The suppression comment between two offsets, or None where the comment is none.

    The comment may stand behind another (`# noqa  # trackplan: ignore[rule]`).
    """
    marker = _MARKER.search(source.text, start, end)
    word = marker and _WORD.match(source.text, marker.end(), end)
    if not marker or not word or not _is_directive(word, end):
        return None
    end = start + len(source.text[start:end].rstrip())
    problems: list[Problem] = []
    second = _MARKER.search(source.text, word.end(), end)
    if second:
        problems.append(_second_directive(source.span(second.start(), end)))
    stop = second.start() if second else end
    directive = _directive(source, word, problems)
    rules, rest = _rules(source, word, stop, directive, problems)
    until = _until(source, rest, stop, problems)
    reason = _reason(source.text[rest:stop])
    span = source.span(marker.start(), end)
    return Comment(directive, rules, reason, until, span, tuple(problems))


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


def _is_directive(word: re.Match[str], end: int) -> bool:
    """Whether a comment means to suppress: prose about trackplan and other markers do not."""
    name = word[0].lower()
    if name in _MARKERS_OF_CODE:
        return False
    followed = word.string[word.end() : end].lstrip().startswith("[")
    return followed or name in _FOREIGN or nearest(name, DIRECTIVES) is not None


def _directive(
    source: SourceFile, word: re.Match[str], problems: list[Problem]
) -> Directive | None:
    if word[0] in DIRECTIVES:
        return cast(Directive, word[0])
    meant = nearest(word[0], DIRECTIVES) or "ignore"
    message = f"`{word[0]}` is no directive, so this comment suppresses nothing"
    help = f"did you mean `{meant}[rule] reason`?"
    problems.append(Problem("unknown-directive", source.span(*word.span()), message, help))
    return None


def _second_directive(span: Span) -> Problem:
    message = "a comment holds one directive; the second is not read"
    return Problem("second-directive", span, message, "name all rules in one pair of brackets")


def _rules(
    source: SourceFile,
    word: re.Match[str],
    stop: int,
    directive: Directive | None,
    problems: list[Problem],
) -> tuple[tuple[Named, ...], int]:
    """The rules in brackets behind the directive, and the offset of what follows them."""
    listed = _LIST.match(source.text, word.end(), stop)
    rest = listed.end() if listed else word.end()
    if directive is None:
        return (), rest
    span = source.span(word.start(), rest)
    help = f"write `{directive}[rule-name] reason`"
    if listed and not listed[2]:
        message = "the list of rules has no closing bracket, so this comment suppresses nothing"
        problems.append(Problem("unclosed-list", span, message, help))
        return (), rest
    names = list(_NAME.finditer(source.text, *listed.span(1))) if listed else []
    if not names:
        message = f"`{directive}` names no rule, so this comment suppresses nothing"
        problems.append(Problem("no-rules", span, message, help))
    return tuple(Named(name[0], source.span(*name.span())) for name in names), rest


def _until(source: SourceFile, rest: int, stop: int, problems: list[Problem]) -> date | None:
    written = _UNTIL.search(source.text, rest, stop)
    if not written:
        return None
    try:
        if _DATE.fullmatch(written[1]):
            return date.fromisoformat(written[1])
    except ValueError:
        pass
    span = source.span(written.start(), written.end())
    message = f"`{written[1]}` is no date, so this suppression never expires"
    problems.append(Problem("malformed-date", span, message, "write `until=2027-01-31`"))
    return None


def _reason(text: str) -> str:
    return " ".join(_UNTIL.sub(" ", text, count=1).split()).lstrip("-–—:;,. ")  # noqa: RUF001


_Key = tuple[str, str]
_Point = tuple[Position, int]
_WHOLE = (Position(0, 0), Position(maxsize, 0))


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
