"""What `[check]` configures: which code is read, and what in it sends events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from trackplan.config.setting import Names, Setting
from trackplan.source import Span

Sends = Literal["track", "identify", "group", "page", "screen", "alias"]
SENDS: tuple[Sends, ...] = get_args(Sends)
KeyCase = Literal["snake", "camel", "kebab", "pascal", "title", "lower"]
CASES: tuple[KeyCase, ...] = get_args(KeyCase)


@dataclass(frozen=True, slots=True)
class ArgumentPlace:
    """An argument by its position, counted from 0, by its keyword, or either way.

    `rest` stands for all keyword arguments that have no other place.
    """

    position: int | None = None
    keyword: str | None = None
    rest: bool = False


@dataclass(frozen=True, slots=True)
class NameTemplate:
    """A name composed of arguments: `"{app}_{event}"`, or with none of them a fixed name."""

    text: str
    parts: Mapping[str, ArgumentPlace] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeclaredWrapper:
    """A function that ends in an analytics call; either `function` or `call` says which.

    `function` is its dotted name, of a method with its class; `call` the text of calls, in which
    `*` stands for anything. `adds` are keys that it always sends, `drops` and `renames` those that
    it changes, `case` how it spells all of them.
    """

    span: Span
    function: str | None = None
    call: str | None = None
    sends: Sends = "track"
    event: ArgumentPlace | NameTemplate | None = None
    properties: ArgumentPlace | None = None
    traits: ArgumentPlace | None = None
    user: ArgumentPlace | None = None
    context: ArgumentPlace | None = None
    adds: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    renames: Mapping[str, str] = field(default_factory=dict)
    case: KeyCase | None = None


@dataclass(frozen=True, slots=True)
class CheckConfig:
    """`paths` are folders and files that the current folder leads to."""

    paths: Setting[tuple[Setting[Path], ...]] = field(default_factory=lambda: Setting(()))
    exclude: Names = field(default_factory=lambda: Setting(()))
    tests: Setting[bool] = field(default_factory=lambda: Setting(value=False))
    generated: Setting[bool] = field(default_factory=lambda: Setting(value=False))
    git_ignored: Setting[bool] = field(default_factory=lambda: Setting(value=False))
    sdks: Names = field(default_factory=lambda: Setting(()))
    sdk_versions: Mapping[str, Setting[str]] = field(default_factory=dict)
    infer: Setting[bool] = field(default_factory=lambda: Setting(value=True))
    cache: Setting[bool] = field(default_factory=lambda: Setting(value=True))
    wrappers: tuple[DeclaredWrapper, ...] = ()
