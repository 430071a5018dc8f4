"""The kinds of destinations that trackplan knows the limits of, each in a file of its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from trackplan.plan.destinations.kinds import hyphenated
from trackplan.plan.destinations.limits import (
    Count,
    KeptNames,
    Length,
    Limits,
    NameLimit,
    Rewrite,
    Shape,
)
from trackplan.plan.destinations.routes import WAREHOUSES

Table = Mapping[str, Any]


@lru_cache(maxsize=256)
def limits_of(kind: str) -> Limits | None:
    """The limits of a kind as people write it, None where nothing is known of it."""
    known = file_names().get(in_one_word(kind))
    return None if known is None else limits_in(known)


def in_one_word(kind: str) -> str:
    """A kind without what separates its words: `GoogleAnalytics4` is `google-analytics-4`."""
    return hyphenated(kind).replace("-", "")


@lru_cache(maxsize=1)
def file_names() -> Mapping[str, str]:
    """The file that each way to write a kind means."""
    kinds: Mapping[str, list[str]] = read("kinds.toml")
    return {in_one_word(name): file for file, others in kinds.items() for name in (file, *others)}


def known_kinds() -> tuple[str, ...]:
    """All kinds by the names that trackplan gives them, warehouses without limits among them."""
    return (*read("kinds.toml"), *sorted(WAREHOUSES - {"warehouse"}))


@lru_cache(maxsize=32)
def limits_in(file: str) -> Limits:
    """What one file says. Raises TypeError where it holds a key that means nothing."""
    stated = dict(read("limits", f"{file}.toml"))
    limits = Limits(
        file,
        stated.pop("name"),
        names={of: NameLimit(**each) for of, each in stated.pop("names", {}).items()},
        reserved=tuple(kept_names(stated.pop("reserved", {}))),
        avoided=tuple(kept_names(stated.pop("avoided", {}))),
        counts={of: Count(**each) for of, each in stated.pop("counts", {}).items()},
        shapes={of: shape(each) for of, each in stated.pop("shapes", {}).items()},
        lengths={of: Length(**each) for of, each in stated.pop("lengths", {}).items()},
        via={by: Rewrite(**each) for by, each in stated.pop("via", {}).items()},
    )
    if stated:
        raise TypeError(f"{file}.toml: unknown {', '.join(stated)}")
    return limits


def kept_names(tables: Mapping[str, Table]) -> list[KeptNames]:
    """Lists of names, each under its id."""
    return [
        KeptNames(
            **{"id": id, **each}
            | {
                "names": frozenset(each.get("names", ())),
                "prefixes": tuple(each.get("prefixes", ())),
            }
        )
        for id, each in tables.items()
    ]


def shape(table: Table) -> Shape:
    """One shape; `except` is a word of Python."""
    stated = {key: value for key, value in table.items() if key != "except"}
    return Shape(**stated, except_=tuple(table.get("except", ())))


def read(*path: str) -> Any:
    """A TOML file that comes with the package."""
    import tomllib  # only where a plan has destinations

    file = resources.files("trackplan.plan").joinpath("destinations", *path)
    return tomllib.loads(file.read_text(encoding="utf-8"))
