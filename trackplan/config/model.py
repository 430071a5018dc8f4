"""What configuration says. Names of rules are not checked here: each knows where it is written."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from trackplan.config.check import CheckConfig
from trackplan.config.clients import ClientConfig
from trackplan.config.docs import DocsConfig
from trackplan.config.named_pattern import NamedPattern
from trackplan.config.setting import Name, Names, Setting
from trackplan.diagnostic import Severity

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Level = Severity | Literal["off"]
FailOn = Severity | Literal["never"]
OptionValue = bool | int | float | str | tuple[str, ...]

DEFAULT_SELECT = "recommended"


@dataclass(frozen=True, slots=True)
class RuleLevel:
    """The severity that a rule gets, or that it is off."""

    rule: Name
    level: Setting[Level]


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a rule: its name, and the value it gets."""

    name: Name
    value: Setting[OptionValue]


@dataclass(frozen=True, slots=True)
class RuleOptions:
    """All options that are set for one rule."""

    rule: Name
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Override:
    """Other rules for some files: `paths` are patterns as in .gitignore, seen from `folder`."""

    folder: Path
    paths: Names
    ignore: Names = field(default_factory=lambda: Setting(()))
    severity: tuple[RuleLevel, ...] = ()

    def covers(self, path: Path) -> bool:
        """Whether a pattern matches the file `path`, relative to the current folder or absolute."""
        try:
            relative = os.path.relpath(path, self.folder)
        except ValueError:  # on Windows nothing leads from one drive to another
            return False
        outside = relative == os.pardir or relative.startswith(os.pardir + os.sep)
        return not outside and self._spec.match_file(relative)

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(pattern.value for pattern in self.paths.value)


@dataclass(frozen=True)
class Config:
    """All that can be configured; what is not stated holds its default.

    `path` is the file it was read from. `target`, `baseline` and `extend_rules` are paths that the
    current folder leads to, whatever they are relative to in the file.
    """

    path: Path | None = None
    target: Setting[tuple[Setting[Path], ...]] = field(default_factory=lambda: Setting(()))
    select: Names = field(default_factory=lambda: Setting((Setting(DEFAULT_SELECT),)))
    ignore: Names = field(default_factory=lambda: Setting(()))
    extend_select: Names = field(default_factory=lambda: Setting(()))
    fail_on: Setting[FailOn] = field(default_factory=lambda: Setting(Severity.ERROR))
    baseline: Setting[Path | None] = field(default_factory=lambda: Setting(None))
    severity: tuple[RuleLevel, ...] = ()
    rules: tuple[RuleOptions, ...] = ()
    overrides: tuple[Override, ...] = ()
    extend_rules: Setting[tuple[Setting[Path], ...]] = field(default_factory=lambda: Setting(()))
    patterns: tuple[NamedPattern, ...] = ()
    check: CheckConfig = field(default_factory=CheckConfig)
    clients: tuple[ClientConfig, ...] = ()
    docs: tuple[DocsConfig, ...] = ()

    def overrides_for(self, path: Path) -> tuple[Override, ...]:
        """The overrides that cover the file `path`, in their order: later ones prevail."""
        return tuple(override for override in self.overrides if override.covers(path))


def default() -> Config:
    """What is in force where nothing is configured."""
    return Config()
