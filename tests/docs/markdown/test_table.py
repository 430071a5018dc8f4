"""Tables."""

from __future__ import annotations

from trackplan.docs.markdown.table import table
from trackplan.docs.markdown.written import Written


def test_a_table_leaves_out_columns_without_a_head_and_no_others() -> None:
    rows = [["a|b", "", "x", Written("*x*\ny")], ["c", "", "", ""]]
    made = table(rows, "A", "B", "", "D")
    lines = ["| A | B | D |", "| --- | --- | --- |", "| a&#124;b |  | *x* y |", "| c |  |  |"]
    assert made == "\n".join(lines)
    assert table([], "A") == ""
