"""A value together with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from trackplan.source import Span

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Origin = Span | Literal["command line", "default"]


@dataclass(frozen=True, slots=True)
class Setting(Generic[T_co]):
    """A value and its origin: a place in the configuration file, the command line, the default."""

    value: T_co
    origin: Origin = "default"

    @property
    def span(self) -> Span | None:
        """The place in the configuration file, where it comes from there."""
        return self.origin if isinstance(self.origin, Span) else None

    @property
    def where(self) -> str:
        """The origin for people: `trackplan.toml:4`, `command line` or `default`."""
        if isinstance(self.origin, Span):
            return self.origin.where
        return self.origin


def value_of(setting: Setting[T] | None) -> T | None:
    """What is configured, if anything is."""
    return None if setting is None else setting.value


Name = Setting[str]
Names = Setting[tuple[Name, ...]]
