"""What stands in a text of a plan: paragraphs, lists, code and addresses, and no other markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

_ITEM = re.compile(r"([-*•]|\d{1,3}[.)])[ \t]+(?=\S)")
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


class Span(NamedTuple):
    """A part of a line; code stood in backquotes, an address is one of the web."""

    text: str
    kind: Literal["text", "code", "address"]


def blocks(text: str) -> Iterator[Paragraph | Items]:
    """The paragraphs and lists of a text, in order."""
    for _, run in groupby(enumerate(_pieces(text)), key=_list):
        pieces = [piece for _, piece in run]
        mark = pieces[0].mark
        if mark and (not mark[0].isdigit() or int(mark[:-1]) == 1):
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
    """A paragraph or an item: what stands before it, `""` for a paragraph, and its lines joined."""

    mark: str
    text: str


def _pieces(text: str) -> Iterator[_Piece]:
    mark, lines = "", list[str]()
    for line in [*(_BLANKS.sub(" ", each).strip(" ") for each in text.split("\n")), ""]:
        item = _ITEM.match(line)
        if lines and (item or not line):
            yield _Piece(mark, " ".join(lines))
            mark, lines = "", []
        if item:
            mark = item[1]
        if line:
            lines.append(line[item.end() :] if item else line)


def _list(numbered: tuple[int, _Piece]) -> str | int:
    """The same for the items of one list: numbers count on."""
    at, piece = numbered
    if piece.mark[:1].isdigit():
        return int(piece.mark[:-1]) - at
    return "-" if piece.mark else ""
