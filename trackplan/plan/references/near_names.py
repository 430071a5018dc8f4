"""The known name that is meant, found fast where many names are unknown."""

from __future__ import annotations

from functools import lru_cache

from trackplan.plan.naming.words import letters
from trackplan.plan.references.misspelling import meant_by

# No slip is further away, case and separators aside.
FARTHEST = 2
# As in `suggest.nearest`: characters that are compared, and how alike they must be, in percent.
LONGEST, NEAR_ENOUGH = 200, 70


@lru_cache(maxsize=65_536)
def surely_meant(name: str, known: frozenset[str]) -> str | None:
    """The one of `known` that `name` must mean, as `meant_by` judges it; None for none."""
    from rapidfuzz import process  # only where something is wrong
    from rapidfuzz.distance import OSA

    sought = letters(name)
    # A slip leaves the first letter as it is, so only names that share it are worth a look.
    names, plain_names = by_first_letter(known).get(sought[:1], ([], []))
    near = process.extract(
        sought, plain_names, scorer=OSA.distance, score_cutoff=FARTHEST, limit=None
    )
    return meant_by(name, [names[index] for _, _, index in near])


@lru_cache(maxsize=65_536)
def perhaps_meant(name: str, known: frozenset[str]) -> str | None:
    """The one of `known` that is nearest to `name`, as `suggest.nearest` judges it."""
    from rapidfuzz import fuzz, process, utils  # only where something is wrong

    names, prepared = prepared_names(known)
    sought = utils.default_process(name[:LONGEST])
    match = process.extractOne(sought, prepared, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    return None if match is None else names[match[2]]


@lru_cache(maxsize=8)
def by_first_letter(known: frozenset[str]) -> dict[str, tuple[list[str], list[str]]]:
    """By first letter: the names in order, and their letters and digits."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for name in sorted(known):
        spelled = letters(name)
        names, plain_names = found.setdefault(spelled[:1], ([], []))
        names.append(name)
        plain_names.append(spelled)
    return found


@lru_cache(maxsize=8)
def prepared_names(known: frozenset[str]) -> tuple[list[str], list[str]]:
    """The names in order, and what `suggest.nearest` compares of them."""
    from rapidfuzz import utils  # only where something is wrong

    names = sorted(known)
    return names, [utils.default_process(name) for name in names]
