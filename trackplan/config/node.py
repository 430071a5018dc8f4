"""A TOML document as nodes that know their places."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.config import mixed_headers
from trackplan.config.locate import Path, Places, locate
from trackplan.config.problems import ConfigError, problem
from trackplan.source import Position, SourceFile, Span

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Node:
    """A value as tomllib gives it, and the keys and indices that lead to it."""

    source: SourceFile
    places: Places
    path: Path
    value: object

    @property
    def label(self) -> str:
        """The key for people; an element of a list goes by its list's."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "the file")

    @property
    def key_span(self) -> Span:
        """Where the key is first written; an element has the place of its value."""
        place = self.places.keys.get(self.path)
        return self.source.span(*place) if place else self.span

    @property
    def span(self) -> Span:
        """Where the value is written; for a table under a header, its key."""
        for length in range(len(self.path), 0, -1):
            path = self.path[:length]
            place = self.places.values.get(path) or self.places.keys.get(path)
            if place:
                return self.source.span(*place)
        return self.source.span(0, 0)

    def members(self) -> Iterator[tuple[str, Node]]:
        """The entries of a table; none of another value."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, Node(self.source, self.places, (*self.path, key), value)

    def elements(self) -> Iterator[Node]:
        """The elements of a list; none of another value."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield Node(self.source, self.places, (*self.path, index), value)


def parse(source: SourceFile) -> Node:
    """The top table of a TOML document. Raises ConfigError where it is none."""
    try:
        value = tomllib.loads(source.text)
        return Node(source, locate(source.text), (), value)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
    except RecursionError:
        said = "too many brackets in one another"
    except ValueError as error:  # a number of 5,000 digits
        said = str(error)
    span = _place(source, said)
    message = f"this is not valid TOML: {_PLACE.sub('', said)}"
    raise ConfigError([problem(span, message, mixed_headers.advice(source.text))])


def _place(source: SourceFile, said: str) -> Span:
    """The one character that an error of tomllib points at; without a place, the beginning."""
    place = _PLACE.search(said)
    if place is None:
        return source.span(0, 0)
    if place[1] is None:
        return source.span(len(source.text), len(source.text))
    at = Position(int(place[1]) - 1, int(place[2]) - 1)
    return Span(source.path, at, Position(at.line, at.column + 1))
