"""Read a suppression comment."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

from trackplan.source import SourceFile, Span
from trackplan.suggest import nearest
from trackplan.suppress.suppression import DIRECTIVES, Comment, Directive, Named, Problem

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
