"""Spreadsheets as people give them back: their comments, and what else they changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from trackplan.docs.spreadsheet.checksums import checksum_of, checksums_in, is_changed
from trackplan.docs.spreadsheet.comments import LEFT, Comment, comments_in, joined
from trackplan.docs.spreadsheet.read import Rows, below_titles, csv_rows, row_of
from trackplan.docs.spreadsheet.sheet import COMMENTS, KEY, file_of
from trackplan.docs.spreadsheet.sheets import NAMES
from trackplan.docs.spreadsheet.xlsx_lines import has_more, xlsx_lines
from trackplan.errors import UserError

FIRST = "About"
OURS = (*NAMES, LEFT)
FILES = {file_of(name): name for name in OURS}
# An older file may lack a title that came later; without these nothing of it is understood.
NEEDED: Mapping[str, Collection[str]] = dict.fromkeys(NAMES, (KEY.title,)) | {FIRST: (FIRST,)}


@dataclass(frozen=True, slots=True)
class GivenBack:
    """What stands in some files of spreadsheets, by path.

    `changed` are those in which more than comments was changed, `beside` those of them in which
    there is something beside the cells, `unread` those that cannot be read, each with the reason.
    """

    rows: Mapping[str, Rows] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    unread: Mapping[str, UserError] = field(default_factory=dict)

    @property
    def comments(self) -> tuple[Comment, ...]:
        """All comments, in the order of files and rows."""
        return joined(
            comment
            for sheets in self.rows.values()
            for name, rows in sheets.items()
            for comment in comments_in(name, rows)
        )


def is_spreadsheet(path: str) -> bool:
    """Whether a file may be one that was written as a spreadsheet."""
    return path in FILES or PurePosixPath(path).suffix == ".xlsx"


def given_back(files: Mapping[str, bytes]) -> GivenBack:
    """What stands in the spreadsheets among some files, which lie in one folder."""
    found: dict[str, Rows] = {}
    unread: dict[str, UserError] = {}
    for path in filter(is_spreadsheet, files):
        try:
            found[path] = rows_of_file(path, files[path])
        except UserError as error:
            unread[path] = error
    of_csv = found.get(file_of(FIRST), {})
    beside = frozenset(path for path in found if path not in FILES and has_more(files[path]))
    changed = beside.union(
        path
        for path, rows in found.items()
        if is_more_than_commented(rows, of_csv if path in FILES else rows)
        or (path not in FILES and lacks_sheets(rows))
    )
    return GivenBack(found, changed, beside, unread)


def rows_of_file(path: str, content: bytes) -> Rows:
    """The rows of each sheet in a file, those of people's own sheets too.

    Raises UserError where it cannot be read.
    """
    if path in FILES:
        name = FILES[path]
        return {name: csv_rows(content, path, NEEDED.get(name, ()))}
    return {
        name: below_titles(lines, NEEDED.get(name, ()), f"the sheet {name} of `{path}`")
        if name in OURS or has_comments(lines)
        else tuple(dict(row_of((), line)) for line in lines if any(line))
        for name, lines in xlsx_lines(content, path).items()
    }


def has_comments(lines: Sequence[Sequence[str]]) -> bool:
    """Whether a sheet has our titles, for somebody may have copied or renamed one."""
    return bool(lines) and {COMMENTS.title, KEY.title} <= set(lines[0])


def is_more_than_commented(rows: Rows, first: Rows) -> bool:
    """Whether cells are not those that were written, by what the first sheet says of them."""
    stated = checksums_in(first.get(FIRST, ()))
    return any(is_changed(name, rows[name], stated) for name in sheets_with_rows(rows))


def lacks_sheets(rows: Rows) -> bool:
    """Whether a workbook has lost a sheet; one of comments alone is for people to delete."""
    return not checksums_in(rows.get(FIRST, ())).keys() - {LEFT} <= rows.keys()


def say_the_same(before: Rows, after: Rows) -> bool:
    """Whether all cells are equal, comments too, however the rows are sorted."""
    names = sheets_with_rows(before)
    return names == sheets_with_rows(after) and all(
        checksum_of(before[name], aside=()) == checksum_of(after[name], aside=()) for name in names
    )


def sheets_with_rows(rows: Rows) -> frozenset[str]:
    """All sheets but those of people's own in which nothing stands."""
    return frozenset(name for name, of in rows.items() if of or name in OURS)
