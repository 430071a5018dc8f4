"""Documents whose files would take the place of those of others."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations
from pathlib import Path

from trackplan.commands.docs.ready import Ready
from trackplan.errors import UserError
from trackplan.source import shown


def refuse_overlaps(made: Iterable[Ready]) -> None:
    """Raise UserError where two documents have one folder, or one file."""
    for outer, inner in permutations(made, 2):
        shared = shared_by(outer, inner)
        if shared is not None:
            first, second = sorted((outer, inner), key=line)
            places = f"those of {first.documents.place} and of {second.documents.place}"
            raise UserError(
                f"`{shown(shared)}` belongs to two documents: {places}",
                help="give each a folder of its own",
            )


def shared_by(outer: Ready, inner: Ready) -> Path | None:
    """What belongs to both, if the folder of `inner` is that of `outer` or lies in it."""
    # Through symbolic links, which the configuration does not tell from other folders.
    around, within = (each.documents.folder.resolve() for each in (outer, inner))
    if not within.is_relative_to(around):
        return None
    below = within.relative_to(around)
    if around == within:
        return inner.documents.folder
    # Some systems ignore case.
    files = {path.casefold() for path in outer.made.changes.files}
    paths = inner.made.changes.files
    shared = (path for path in paths if (below / path).as_posix().casefold() in files)
    return next((inner.documents.folder / path for path in shared), None)


def line(each: Ready) -> int:
    """The line of its configuration."""
    return 0 if each.documents.span is None else each.documents.span.start.line
