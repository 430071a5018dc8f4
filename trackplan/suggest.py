"""Did you mean: the known name nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `name` most likely meant, None where nothing is near."""
    from rapidfuzz import fuzz, process, utils  # only where something is wrong

    match = process.extractOne(
        name[:200], list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=70
    )
    return None if match is None else match[0]


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """A help line, None where nothing is near."""
    found = nearest(name, known)
    return None if found is None else f"did you mean `{found}`?"
