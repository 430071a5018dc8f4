"""What stands in a text of a plan: paragraphs, lists, code and addresses, and no other markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from textwrap import dedent
from typing import Literal, NamedTuple

_ITEM = re.compile(r"([-*•]|\d{1,3}[.)])[ \t]+(?=\S)")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})[^`]*$")
VERBATIM = "verbatim"
_BLANKS = re.compile(r"[ \t]+")
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_URL = re.compile(r"(https?://[^\s<>\"'`\\]+[^\s<>\"'`\\.,;:!?)\]}])")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that were broken only to keep them short, as one."""

    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list, whose items are numbered from one on or not at all."""

    texts: tuple[str, ...]
    numbered: bool


@dataclass(frozen=True, slots=True)
class Verbatim:
    """What stands between fences, or is a table: lines that stay as they are."""

    text: str


Block = Paragraph | Items | Verbatim


class Span(NamedTuple):
    """A part of a line; code stood in backquotes, an address is one of the web."""

    text: str
    kind: Literal["text", "code", "address"]


def blocks(text: str) -> Iterator[Block]:
    """The paragraphs, lists and lines of a text, in order."""
    for _, run in groupby(enumerate(_pieces(text)), key=_list):
        pieces = [piece for _, piece in run]
        mark = pieces[0].mark
        if mark == VERBATIM:
            yield Verbatim(pieces[0].text)
        elif mark and (not mark[0].isdigit() or int(mark[:-1]) == 1):
            yield Items(tuple(piece.text for piece in pieces), numbered=mark[0].isdigit())
        else:
            yield from (Paragraph(f"{piece.mark} {piece.text}".strip()) for piece in pieces)


def spans(line: str) -> Iterator[Span]:
    """The parts of a line, in order."""
    for at, part in enumerate(_CODE.split(line)):
        if at % 2:
            yield Span(part, "code")
        elif "://" in part:
            yield from _addresses(part)
        elif part:
            yield Span(part, "text")


def _addresses(text: str) -> Iterator[Span]:
    for at, part in enumerate(_URL.split(text)):
        if part:
            yield Span(part, "address" if at % 2 else "text")


class _Piece(NamedTuple):
    """A block, or an item: what stands before it, `""` for a paragraph, and its lines joined."""

    mark: str
    text: str


def _pieces(text: str) -> Iterator[_Piece]:
    for fenced, rows in groupby(_by_fence(text), key=lambda row: row[:2]):
        lines = [row for _, _, row in rows]
        if fenced[1]:
            yield from _kept(lines)
        else:
            for is_table, part in groupby(lines, key=lambda row: row.lstrip().startswith("|")):
                yield from (_kept if is_table else _joined)(part)


def _by_fence(text: str) -> Iterator[tuple[int, bool, str]]:
    """The lines of a text but its fences: how many came before each, and whether they hold it."""
    fence, count = "", 0
    for row in text.split("\n"):
        opened = None if fence else _FENCE.match(row)
        if opened or (fence and row.strip() == fence):
            fence, count = opened[1] if opened else "", count + 1
        else:
            yield count, bool(fence), row


def _kept(rows: Iterable[str]) -> Iterator[_Piece]:
    lines = dedent("\n".join(rows)).strip("\n")
    if lines.strip():
        yield _Piece(VERBATIM, lines)


def _joined(rows: Iterable[str]) -> Iterator[_Piece]:
    mark, lines = "", list[str]()
    for line in [*(_BLANKS.sub(" ", each).strip(" ") for each in rows), ""]:
        item = _ITEM.match(line)
        if lines and (item or not line):
            yield _Piece(mark, " ".join(lines))
            mark, lines = "", []
        if item:
            mark = item[1]
        if line:
            lines.append(line[item.end() :] if item else line)


def _list(numbered: tuple[int, _Piece]) -> str | int | tuple[str, int]:
    """The same for the items of one list: numbers count on."""
    at, piece = numbered
    if piece.mark == VERBATIM:
        return VERBATIM, at
    if piece.mark[:1].isdigit():
        return int(piece.mark[:-1]) - at
    return "-" if piece.mark else ""
