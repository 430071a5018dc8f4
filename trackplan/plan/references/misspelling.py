"""The known name that a misspelled one must mean, sure enough to correct it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PIECE = re.compile(r"[^\W_]+")


def meant_by(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `name` is a slip of the finger away from; None for none or several.

    Case and separators do not count. Else one letter may be wrong, missing, too many or swapped
    with its neighbour in a name of five letters or more, two in one of nine or more; never the
    first letter, nor a piece with digits or of at most two letters: `team-uk` is not `team-us`.
    """
    same: list[str] = []
    near: list[str] = []
    for candidate in set(known):
        if _plain(candidate) == _plain(name):
            same.append(candidate)
        elif _is_slip(name, candidate):
            near.append(candidate)
    found = same or near
    return found[0] if len(found) == 1 else None


def _is_slip(name: str, known: str) -> bool:
    from rapidfuzz.distance import OSA  # only where something is wrong

    a, b = _plain(name), _plain(known)
    shorter = min(len(a), len(b))
    allowed = 0 if shorter < 5 else 1 if shorter < 9 else 2  # noqa: PLR2004 (said above)
    if not allowed or a[0] != b[0] or _fixed(name) != _fixed(known):
        return False
    return OSA.distance(a, b, score_cutoff=allowed) <= allowed


def _plain(name: str) -> str:
    return "".join(_PIECE.findall(name.casefold()))


def _fixed(name: str) -> list[str]:
    """The pieces that tell names apart however little they differ."""
    pieces = _PIECE.findall(name.casefold())
    return sorted(piece for piece in pieces if len(piece) < 3 or not piece.isalpha())  # noqa: PLR2004
