"""The known name that is meant, found fast where many names are unknown."""

from __future__ import annotations

from functools import lru_cache

from trackplan.plan.references.misspelling import meant_by

# No slip is further away, case and separators aside.
FARTHEST = 2


@lru_cache(maxsize=256)
def surely_meant(name: str, known: frozenset[str]) -> str | None:
    """The one of `known` that `name` must mean, as `meant_by` judges it; None for none."""
    from rapidfuzz import process  # only where something is wrong
    from rapidfuzz.distance import OSA

    names, plain_names = by_plain_name(known)
    near = process.extract(
        plain(name), plain_names, scorer=OSA.distance, score_cutoff=FARTHEST, limit=None
    )
    return meant_by(name, [names[index] for _, _, index in near])


@lru_cache(maxsize=8)
def by_plain_name(known: frozenset[str]) -> tuple[list[str], list[str]]:
    """The names in order, and their letters and digits."""
    names = sorted(known)
    return names, [plain(name) for name in names]


def plain(name: str) -> str:
    """The letters and digits of a name, ignoring case."""
    return "".join(filter(str.isalnum, name.casefold()))
