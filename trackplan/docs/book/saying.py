"""Sentences that name things of the plan, of which pages make links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from trackplan.diagnostic import Subject
from trackplan.listing import FEW


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence: words, a name or value as code, the name of what `subject` is."""

    text: str
    kind: Literal["words", "code", "name"] = "words"
    subject: Subject | None = None


Saying = tuple[Part, ...]


def saying(*parts: str | Part | Saying) -> Saying:
    """A sentence of words, names, and sentences that are part of it."""
    return tuple(_joined(_flat(part for part in parts if part)))


def in_sentence(parts: Sequence[Part]) -> Saying:
    """Up to three names in a row, of more the first three: `a, b, c and 2 more`."""
    left = len(parts) - FEW
    if not parts:
        return ()
    *before, last = parts if left <= 0 else (*parts[:FEW], Part(f"{left:,} more"))
    joined = (saying(", " if at else "", part) for at, part in enumerate(before))
    return saying(*joined, " and " if before else "", last)


def plain(said: Saying) -> str:
    """The sentence as a text."""
    return "".join(part.text for part in said)


def property_part(text: str, name: str | None) -> Part:
    """A property as an element calls it, with the name whose page tells of it, if there is one."""
    return Part(text, "code", None if name is None else ("properties", name))


def _flat(parts: Iterable[str | Part | Saying]) -> Iterator[Part]:
    for each in parts:
        match each:
            case str():
                yield Part(each)
            case Part():
                yield each
            case _:
                yield from each


def _joined(parts: Iterator[Part]) -> Iterator[Part]:
    """Words that follow each other are one part."""
    for is_words, run in groupby(parts, lambda part: part.kind == "words"):
        if is_words:
            yield Part("".join(part.text for part in run))
        else:
            yield from run
