"""What a kind of destination takes, as the files in limits/ say it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

Platform = Literal["web", "app"]
# What has a name: `table` and `column` are what a warehouse makes of events and properties.
Of = Literal["event", "property", "trait", "table", "column"]
Counted = Literal["properties_per_event", "events", "properties", "traits"]
OfText = Literal["property", "trait", "user_id"]

LETTER, WORD = r"[^\W\d_]", r"\w"


@dataclass(frozen=True)
class NameLimit:
    """The names that are taken: `first` and `chars` are what stands in a class of a regex.

    `cut` says that what is too long is cut off in silence. `effect` says what the destination
    does otherwise; its name goes before it.
    """

    effect: str
    source: str
    min_chars: int = 0
    max_chars: int | None = None
    max_bytes: int | None = None
    first: str | None = None
    chars: str | None = None
    any_language: bool = False
    cut: bool = False

    @cached_property
    def begins(self) -> re.Pattern[str]:
        """What a name may begin with."""
        return re.compile(LETTER if self.any_language else f"[{self.first}]" if self.first else "")

    @cached_property
    def outside(self) -> re.Pattern[str] | None:
        """A character that no name has."""
        if self.chars is None:
            return None
        return re.compile(r"\W" if self.any_language else f"[^{self.chars}]")

    @cached_property
    def taken(self) -> re.Pattern[str]:
        """A whole name that is taken, but for its bytes."""
        one = "." if self.chars is None else WORD if self.any_language else f"[{self.chars}]"
        size = f"{{{self.min_chars},{self.max_chars or ''}}}"
        return re.compile(f"(?={self.begins.pattern}){one}{size}", re.DOTALL)


class KeptNames(NamedTuple):
    """Names that are kept, or better left, for the destination itself.

    They hold for events of one `platform`, or for what comes `via` something, where that is stated.
    """

    id: str
    of: Of
    effect: str
    source: str
    names: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    platform: Platform | None = None
    via: str | None = None

    def keeps(self, name: str) -> bool:
        """Whether `name` is one of them."""
        return name in self.names or name.startswith(self.prefixes)


class Count(NamedTuple):
    """How many are taken, of those that come from one `platform` where that is stated."""

    max: int
    effect: str
    source: str
    platform: Platform | None = None


class Shape(NamedTuple):
    """The values that are taken; `flat` are those that are no null, object or array."""

    effect: str
    source: str
    flat: bool = False
    max_depth: int | None = None
    max_keys: int | None = None
    except_: tuple[str, ...] = ()


class Length(NamedTuple):
    """How long a text may be."""

    effect: str
    source: str
    min_chars: int = 0
    max_chars: int | None = None
    max_bytes: int | None = None


class Rewrite(NamedTuple):
    """What is done to names on the way: texts are replaced, then the name is cut."""

    source: str
    replace: Mapping[str, str]
    max_chars: int | None = None

    def __call__(self, name: str) -> str:
        """`name` as it arrives."""
        for old, new in self.replace.items():
            name = name.replace(old, new)
        return name if self.max_chars is None else name[: self.max_chars]


@dataclass(frozen=True, slots=True)
class Limits:
    """All that is known of one kind of destination; `name` is how people call it."""

    kind: str
    name: str
    names: Mapping[Of, NameLimit] = field(default_factory=dict)
    reserved: tuple[KeptNames, ...] = ()
    avoided: tuple[KeptNames, ...] = ()
    counts: Mapping[Counted, Count] = field(default_factory=dict)
    shapes: Mapping[OfText, Shape] = field(default_factory=dict)
    lengths: Mapping[OfText, Length] = field(default_factory=dict)
    via: Mapping[str, Rewrite] = field(default_factory=dict)
