"""Documents that are made anew, with the comments that people wrote into those that lie there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from trackplan import manifest
from trackplan.commands.docs.gathered import ReadPlan
from trackplan.commands.docs.making import made_of, tell_lost
from trackplan.commands.docs.wanted import Wanted
from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.docs.spreadsheet.comments import LEFT, Comment, without_row
from trackplan.docs.spreadsheet.given_back import (
    FILES,
    GivenBack,
    given_back,
    is_spreadsheet,
    say_the_same,
)
from trackplan.docs.spreadsheet.made_from import made_from
from trackplan.docs.spreadsheet.of_plan import SpreadsheetFormat, file_names, spreadsheet
from trackplan.errors import UserError
from trackplan.listing import counted, first_few
from trackplan.output.changes import Changes, plan_changes, read_plain
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
    match asked.format:
        case "csv" | "xlsx" as format:
            return spreadsheet_for(folder, format, plan, known, force=force)
        case "html" | "markdown" as format:
            files = made_of(format, asked, plan, known)
            return Commented(plan_changes(folder, files), GivenBack())
    assert_never(asked.format)


def spreadsheet_for(
    folder: Path, format: SpreadsheetFormat, plan: ReadPlan, known: Known, *, force: bool
) -> Commented:
    """The spreadsheet, with the comments that stand in what lies there.

    A file that says the same already stays as somebody saved it, sorted as they like. That takes
    no writing, which is most of the work.
    """
    there = lying_there(folder, file_names(format, plan.plan))
    back = given_back(there)
    anew = spreadsheet(format, Book(plan.plan, known), made_from(known), back.comments)
    saved = frozenset(
        path
        for path in anew.files
        if path in back.rows and not force and say_the_same(back.rows[path], anew.rows(path))
    )
    files = {path: there[path] if path in saved else anew.content(path) for path in anew.files}
    tell_lost(anew.lost)
    left = without_row((each for each in anew.sheets if each.name != LEFT), back.comments)
    return Commented(plan_changes(folder, files), back, left)


def lying_there(folder: Path, names: Collection[str]) -> Mapping[str, bytes]:
    """The spreadsheets in a folder: those that may be replaced, and those that were written."""
    listed = manifest.read(folder) or manifest.Manifest()
    paths = filter(is_spreadsheet, dict.fromkeys((*names, *listed.files)))
    there = ((path, read_plain(folder, path)) for path in paths)
    return {path: content for path, content in there if content is not None}


def only_commented(folder: Path, paths: Sequence[str]) -> bool:
    """Whether nothing but comments was changed in these files."""
    there = ((path, read_plain(folder, path)) for path in dict.fromkeys((*FILES, *paths)))
    back = given_back({path: content for path, content in there if content is not None})
    return all(path in back.rows and path not in back.changed for path in paths)


def refuse_edited(folder: Path, made: Commented) -> None:
    """Raise UserError where a file would be lost in which there is more than comments.

    Of notes and charts the manifest does not tell: a file that said the same is listed as saved.
    """
    before, back = made.changes.before, made.back
    for path in before:
        unread = back.unread.get(path)
        if unread is not None:
            said = "would be replaced, and what somebody has written in there cannot be read"
            raise UserError(f"`{shown(folder / path)}` {said}: {unread.message}", help=unread.help)
    lost = dict.fromkeys((*made.changes.reworked, *back.beside))
    changed = [path for path in lost if path in before and path in back.changed]
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
