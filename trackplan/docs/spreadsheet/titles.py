"""Which titles a sheet must have for its cells to be understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from trackplan.errors import UserError
from trackplan.listing import first_few


def missing(titles: Sequence[str], needed: Iterable[str]) -> list[str]:
    """Those that are needed and not there."""
    return [title for title in needed if title not in titles]


def refuse_other_titles(titles: Sequence[str], needed: Collection[str], place: str) -> None:
    """Raise UserError where the first line is not that of the titles, which may stand anywhere."""
    lacking = missing(titles, needed)
    if lacking:
        raise UserError(
            f"the first line of {place} lacks {first_few([f'`{title}`' for title in lacking])}",
            help="keep the titles in the first line, with nothing above them, and the column `Key`",
        )
    twice = [f"`{title}`" for title, count in Counter(titles).items() if title and count > 1]
    if twice:
        raise UserError(
            f"the first line of {place} has {first_few(twice)} twice",
            help="give a column of your own another title",
        )
