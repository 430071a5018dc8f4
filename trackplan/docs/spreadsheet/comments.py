"""What people write into the column for comments, and how it finds its row again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import TypeAlias

from trackplan.docs.spreadsheet.sheet import COMMENTS, KEY, Column, Sheet

Row: TypeAlias = Mapping[str, str]

# The sheet of comments whose rows are gone; it is there only where there are some.
LEFT = "Comments without a row"
SHEET = Column("Sheet", "Where the row stood.", 14)
ROW = Column("Row", "What stood there.", 60)
LONGEST = 200  # of what is said of a row that is gone


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, and the row that it is about; a row that somebody added has no key."""

    text: str
    key: str
    sheet: str
    row: str


def comments_in(sheet: str, rows: Iterable[Row]) -> Iterator[Comment]:
    """The comments of a sheet, or those that had no row already."""
    for row in rows:
        text = row.get(COMMENTS.title, "").replace("_x000D_", "").replace("\r\n", "\n")
        if not text.strip():
            continue
        key = row.get(KEY.title, "")
        if sheet == LEFT:
            yield Comment(text, key, row.get(SHEET.title, ""), row.get(ROW.title, ""))
        else:
            yield Comment(text, key, sheet, what_stands_in(row))


def what_stands_in(row: Row) -> str:
    """A row in one line, for people to know which it was."""
    cells = (cell for title, cell in row.items() if title not in (COMMENTS.title, KEY.title))
    return shorten(", ".join(filter(None, cells)), LONGEST, placeholder="…")


def joined(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """Each comment once, those on the same row as one; what says more takes the place of less."""
    found: dict[str, Comment] = {}
    for comment in dict.fromkeys(comments):
        row = comment.key or repr(comment)
        before = found.get(row)
        if before is None:
            found[row] = comment
        elif has_lines(comment.text, before.text):
            found[row] = replace(before, text=comment.text)
        elif not has_lines(before.text, comment.text):
            found[row] = replace(before, text=f"{before.text}\n{comment.text}")
    return tuple(found.values())


def has_lines(text: str, part: str) -> bool:
    """Whether a text has these whole lines, one after the other: `no` is no part of `not yet`."""
    return f"\n{part}\n" in f"\n{text}\n"


def with_comments(sheets: Sequence[Sheet], comments: Sequence[Comment]) -> tuple[Sheet, ...]:
    """The sheets with the comments in their rows, and a sheet for those whose rows are gone."""
    if not comments:
        return tuple(sheets)
    by_key = {comment.key: comment.text for comment in comments if comment.key}
    found = tuple(commented(sheet, by_key) for sheet in sheets)
    left = without_row(sheets, comments)
    return (*found, sheet_of_left(left)) if left else found


def commented(sheet: Sheet, by_key: Mapping[str, str]) -> Sheet:
    """A sheet with the comments on its rows."""
    rows = ((*row[:-2], by_key.get(row[-1], ""), row[-1]) for row in sheet.rows)
    return replace(sheet, rows=tuple(rows))


def without_row(sheets: Iterable[Sheet], comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """The comments whose rows are in no sheet."""
    keys = {key for sheet in sheets for key in sheet.keys if key}
    return tuple(comment for comment in comments if comment.key not in keys)


def sheet_of_left(comments: Iterable[Comment]) -> Sheet:
    """The last sheet."""
    about = "one row for each comment on a row that is gone; delete those that nobody needs"
    rows = tuple((each.sheet, each.row, each.text, each.key) for each in comments)
    return Sheet(LEFT, about, (SHEET, ROW, COMMENTS, KEY), rows)
