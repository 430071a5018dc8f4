"""The names that SDKs keep for themselves, read from `reserved.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib import resources
from typing import Literal, NamedTuple

Place = Literal[
    "event",
    "page",
    "screen",
    "property",
    "page-property",
    "screen-property",
    "trait",
    "group-trait",
]


class SdkNames(NamedTuple):
    """Names or prefixes that an SDK keeps; the file says what the keys mean."""

    sdk: str
    of: tuple[Place, ...]
    why: str
    help: str
    source: str
    names: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    where: Literal["pages", "screens"] | None = None


class Facts(NamedTuple):
    """All entries, and the SDKs by what plans call them."""

    sdks: Mapping[str, str]
    entries: tuple[SdkNames, ...]


@dataclass(frozen=True)
class Reserved:
    """The names that are taken in one place of a plan."""

    entries: tuple[SdkNames, ...]
    by_name: Mapping[str, SdkNames] = field(default_factory=dict)

    @cached_property
    def prefixes(self) -> tuple[str, ...]:
        """All prefixes that are taken."""
        return tuple(prefix for entry in self.entries for prefix in entry.prefixes)

    def entry(self, name: str) -> SdkNames | None:
        """What takes the name."""
        if name in self.by_name or not name.startswith(self.prefixes):
            return self.by_name.get(name)
        return next((e for e in self.entries if begins(name, e) and name not in e.excluded), None)


@cache
def facts() -> Facts:
    """The facts; the file is read once, where a plan declares an SDK."""
    import tomllib  # only then

    file = resources.files("trackplan.plan").joinpath("sources", "reserved.toml")
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    sdks = {name: sdk["id"] for sdk in data["sdk"] for name in sdk["names"]}
    return Facts(sdks, tuple(_entry(table) for table in data["reserved"]))


def _entry(table: Mapping[str, object]) -> SdkNames:
    """One table. Raises TypeError where it holds a key that means nothing."""
    named = {"excluded" if key == "except" else key: value for key, value in table.items()}
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in named.items()}
    return SdkNames(**values)  # type: ignore[arg-type]


@lru_cache(maxsize=256)
def reserved(sdks: frozenset[str], place: Place) -> Reserved:
    """What any of these SDKs, by what a plan calls them, keeps in `place`."""
    known = {facts().sdks.get(sdk.strip().casefold()) for sdk in sdks}
    entries = tuple(e for e in facts().entries if e.sdk in known and place in e.of)
    return Reserved(entries, dict(named(entries)))


def named(entries: Iterable[SdkNames]) -> Iterator[tuple[str, SdkNames]]:
    """Each exact name with its entry; of several, the last is the first in the file."""
    yield from ((name, entry) for entry in reversed([*entries]) for name in entry.names)


def begins(name: str, entry: SdkNames) -> bool:
    """Whether a name has one of the entry's prefixes."""
    return name.startswith(entry.prefixes)
