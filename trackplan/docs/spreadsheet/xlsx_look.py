"""How a workbook looks: few colours, and bands that keep together what belongs together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from trackplan.docs.spreadsheet.checksums import CHECKSUM
from trackplan.docs.spreadsheet.sheet import COMMENTS, KEY, Column

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

Style = Literal["plain", "number", "name", "link", "key", "comments"]
# `@` is the format of text: what people type into such a cell stays as they typed it.
BASE: Mapping[str, object] = {
    "font_name": "Calibri",
    "font_size": 10,
    "font_color": "#1F2933",
    "num_format": "@",
    "text_wrap": True,
    "align": "left",
    "valign": "top",
    "indent": 1,
    "bottom": 1,
    "bottom_color": "#E4E7EB",
}
OF_STYLE: Mapping[Style, Mapping[str, object]] = {
    "plain": {},
    "number": {"num_format": "0", "align": "right"},
    "name": {"bold": True},
    "link": {"bold": True, "font_color": "#1D5B99"},
    "key": {"font_size": 8, "font_color": "#7B8794", "text_wrap": False},
    "comments": {"bg_color": "#FFFBEA"},
}
BAND = {"bg_color": "#F5F7FA"}
HEADER = {
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": "#334E68",
    "valign": "vcenter",
    "bottom_color": "#102A43",
}


@dataclass(frozen=True, slots=True)
class Look:
    """The formats of a workbook."""

    header: Format
    cells: Mapping[tuple[Style, bool], Format]


def look_of(book: Workbook) -> Look:
    """All formats that sheets need."""
    cells = {
        (style, band): book.add_format({**BASE, **(BAND if band else {}), **OF_STYLE[style]})
        for style in OF_STYLE
        for band in (False, True)
    }
    return Look(book.add_format({**BASE, **HEADER}), cells)


def style_of(column: Column, at: int, names: int) -> Style:
    """The style of a column that is the one at this place, of which so many are names."""
    if column in (KEY, CHECKSUM):
        return "key"
    if column is COMMENTS:
        return "comments"
    if column.counts:
        return "number"
    # Of several names the last one tells rows apart.
    return "name" if at == names - 1 else "plain"
