"""Documents that are made anew, with the comments that people wrote into those that lie there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trackplan.commands.docs.gathered import ReadPlan
from trackplan.commands.docs.making import tell_lost
from trackplan.commands.docs.wanted import Wanted
from trackplan.docs.formats import COMMENTED, make
from trackplan.docs.known import Known
from trackplan.docs.spreadsheet.comments import LEFT, Comment, without_row
from trackplan.docs.spreadsheet.given_back import (
    FILES,
    GivenBack,
    given_back,
    is_spreadsheet,
    say_the_same,
)
from trackplan.docs.spreadsheet.made_from import MadeFrom
from trackplan.docs.spreadsheet.sheets import sheets
from trackplan.errors import UserError
from trackplan.listing import counted, first_few
from trackplan.output.changes import Changes, plan_changes, read_plain
from trackplan.output.files import encoded
from trackplan.source import shown

FORCE = "save it under another name, or replace it by `--force`, which keeps comments alone"


@dataclass(frozen=True, slots=True)
class Commented:
    """What writing documents would change; `back` is what lies there, `left` has no row any more.

    Comments are no change, and a file that says the same stays as it was saved.
    """

    changes: Changes
    back: GivenBack
    left: tuple[Comment, ...] = ()


def made_for(
    folder: Path, asked: Wanted, plan: ReadPlan, known: Known, *, force: bool = False
) -> Commented:
    """The documents against a folder; what they cannot hold is printed.

    By `force` a file is replaced even if it says the same.
    """
    made = make(asked.format, plan.plan, known, asked.options)
    changes = plan_changes(folder, made.files)
    back = given_back(lying_there(folder, changes)) if asked.format in COMMENTED else GivenBack()
    if not back.rows:
        tell_lost(made)
        return Commented(changes, back)
    comments = back.comments
    if comments:
        made = make(asked.format, plan.plan, known, asked.options, comments)
    tell_lost(made)
    files = encoded(made.files)
    if not force:
        files |= as_saved(files, changes, back)
    left = without_row(sheets(plan.plan, MadeFrom()), comments) if comments else ()
    return Commented(plan_changes(folder, files), back, left)


def lying_there(folder: Path, changes: Changes) -> Mapping[str, bytes]:
    """The spreadsheets in a folder, where any of them would be replaced or is made no more."""
    touched = (*changes.changed, *changes.removed, *changes.edited)
    if not any(map(is_spreadsheet, touched)):
        return {}
    paths = filter(is_spreadsheet, dict.fromkeys((*changes.files, *touched)))
    there = ((path, read_plain(folder, path)) for path in paths)
    return {path: content for path, content in there if content is not None}


def as_saved(files: Mapping[str, bytes], changes: Changes, back: GivenBack) -> Mapping[str, bytes]:
    """Files that say the same already, and stay as somebody saved them, sorted as they like."""
    saved = [path for path in changes.changed if path in back.rows]
    after = given_back({path: files[path] for path in saved}).rows
    same = (path for path in saved if say_the_same(back.rows[path], after[path]))
    return {path: changes.before[path] for path in same}


def only_commented(folder: Path, paths: Sequence[str]) -> bool:
    """Whether nothing but comments was changed in these files."""
    there = ((path, read_plain(folder, path)) for path in dict.fromkeys((*FILES, *paths)))
    back = given_back({path: content for path, content in there if content is not None})
    return all(path in back.rows and path not in back.changed for path in paths)


def refuse_edited(folder: Path, made: Commented) -> None:
    """Raise UserError where a file would be replaced in which more than comments was changed."""
    for path in made.changes.reworked:
        unread = made.back.unread.get(path)
        if unread is not None:
            said = "would be replaced, and what somebody has written in there cannot be read"
            raise UserError(f"`{shown(folder / path)}` {said}: {unread.message}", help=unread.help)
    changed = [path for path in made.changes.reworked if path in made.back.changed]
    if changed:
        files = first_few([f"`{shown(folder / path)}`" for path in changed])
        raise UserError(
            f"{files} would be replaced, and somebody has written in there, not only comments",
            help=FORCE,
        )


def told(folder: Path, made: Commented) -> Iterator[str]:
    """What became of the comments, in lines."""
    for path, error in made.back.unread.items():
        if path in made.changes.before:
            yield f"lost: what was written in {shown(folder / path)}: {error.message}"
    comments = made.back.comments
    if not comments or not made.changes.is_stale:
        return
    yield f"kept {counted(len(comments), 'comment')}"
    if made.left:
        rows = first_few([comment.key or comment.row for comment in made.left])
        yield f"put {counted(len(made.left), 'comment')} into the sheet `{LEFT}`: {rows}"
