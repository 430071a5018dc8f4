"""No cell of CSV is a formula, and every cell comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.docs.spreadsheet.apostrophes import as_it_was, harmless

RUN = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # noqa: RUF001 (full width)
FORMULAS = st.text(alphabet="'=+-@ \t\r\n1a＝", max_size=6)  # noqa: RUF001 (full width)


@given(st.text() | FORMULAS)
def test_every_text_comes_back(text: str) -> None:
    assert as_it_was(harmless(text)) == text


@given(st.text() | FORMULAS)
def test_nothing_begins_as_formulas_do(text: str) -> None:
    cell = harmless(text)
    assert not cell.startswith(RUN)
    assert not cell.lstrip().startswith(RUN)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        (" -1", "' -1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("'tis", "'tis"),
        ("a=b", "a=b"),
    ],
)
def test_only_what_would_be_run_has_one_more_apostrophe(text: str, cell: str) -> None:
    assert harmless(text) == cell
