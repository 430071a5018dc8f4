"""How high rows are."""

from __future__ import annotations

import pytest

from trackplan.docs.spreadsheet.sheet import Column
from trackplan.docs.spreadsheet.xlsx_heights import height_of, lines_of, lines_shown

PURPOSE = Column("Purpose", "What for.", 24)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("Call users who ask for it.", 1),
        ("Address people by their names.", 2),
        ("Write to users about their account.", 2),
        ("One.\nTwo.\n", 3),
        ("WWWW MMMM WWWW MMMM", 2),
        ("i" * 40, 1),
        ("x" * 60, 3),
        ("a " + "x" * 60, 4),
        ("\u66f2" * 20, 2),
        ("word " * 500, 12),
    ],
)
def test_a_text_takes_as_many_lines_as_its_words_need(text: str, lines: int) -> None:
    assert lines_shown(PURPOSE, text) == lines


def test_a_longer_text_never_takes_fewer_lines() -> None:
    text = "It says which of the plans, monthly or yearly, (a) was chosen and (b) paid for. " * 3
    taken = [lines_of(text[:end], 160) for end in range(len(text))]
    assert taken == sorted(taken)


def test_a_row_is_as_high_as_its_highest_cell() -> None:
    columns = (PURPOSE, Column("Key", "Where.", 10, lines=1))
    assert height_of(columns, ("Short.", "/events/A/properties/much longer")) is None
    assert height_of(columns, ("One.\nTwo.", "")) == 29
