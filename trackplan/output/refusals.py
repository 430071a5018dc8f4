"""What writing an output is refused for, found before anything is written."""

from __future__ import annotations

from pathlib import Path

from trackplan import manifest
from trackplan.errors import UserError
from trackplan.output.changes import Changes
from trackplan.output.obstacles import refuse_obstacles
from trackplan.source import shown


def refuse_unwritable(
    folder: Path,
    changes: Changes,
    *,
    force: bool = False,
    merged: frozenset[str] = frozenset(),
    maker: str | None = None,
) -> None:
    """Raise UserError where `write` would, with the same arguments, before it changes anything.

    Whoever writes several outputs asks of all before the first is written.
    """
    if not force:
        refuse_other_maker(folder, changes.maker, maker)
        refuse_foreign(folder, [path for path in changes.foreign if path not in merged])
    refuse_obstacles(folder, manifest.NAME)


def refuse_other_maker(folder: Path, before: str | None, maker: str | None) -> None:
    """Raise UserError where a folder holds what something else made, which would be removed."""
    if before in (None, maker):
        return
    raise UserError(
        f"`{shown(folder)}` holds another output: {before}",
        help="choose another folder, or replace it by `--force`",
    )


def refuse_foreign(folder: Path, foreign: list[str]) -> None:
    """Raise UserError where there are files that trackplan did not write."""
    if not foreign:
        return
    more = f" and {len(foreign) - 1} more" if len(foreign) > 1 else ""
    it = "it" if len(foreign) == 1 else "them"
    raise UserError(
        f"`{shown(folder / foreign[0])}`{more} would be replaced, and trackplan did not write {it}",
        help=f"choose another folder, or replace {it} by `--force`",
    )
