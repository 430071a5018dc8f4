"""Tables."""

from __future__ import annotations

from trackplan.docs.markdown.table import table
from trackplan.docs.markdown.written import Written


def test_a_table_leaves_out_columns_in_which_nothing_stands() -> None:
    rows = [["a|b", "", Written("*x*\ny")], ["c", "", ""]]
    assert table(rows, "A", "B", "C") == "| A | C |\n| --- | --- |\n| a&#124;b | *x* y |\n| c |  |"
    assert table([], "A") == ""
