"""A suppression comment is taken out of a file without a trace."""

from __future__ import annotations

import pytest

from trackplan.edits import apply
from trackplan.plan.edit.comments import without_comment, without_names
from trackplan.source import SourceFile
from trackplan.suppress import parse_comment

COMMENT = "# trackplan: ignore[a] reason"


def comment_in(text: str) -> SourceFile:
    return SourceFile("plan.yaml", text)


def removed(text: str) -> str:
    source = comment_in(text)
    start = text.index("# trackplan")
    comment = parse_comment(source, start, start + len(source.text[start:].splitlines()[0]))
    assert comment is not None
    return apply(source, [without_comment(source, comment.span)])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"a: 1  {COMMENT}\nb: 2\n", "a: 1\nb: 2\n"),
        (f"a: 1\t{COMMENT}  \r\nb: 2\r\n", "a: 1\r\nb: 2\r\n"),
        (f"a:\n  {COMMENT}\n  b: 2\n", "a:\n  b: 2\n"),
        (f"{COMMENT}\r\na: 1\r\n", "a: 1\r\n"),
        (f"a: 1\n{COMMENT}", "a: 1\n"),
        (f"a: 1 {COMMENT}", "a: 1"),
        (f"a: 1  # noqa {COMMENT}\n", "a: 1  # noqa\n"),
        (f"é: 1  {COMMENT}\n", "é: 1\n"),
    ],
)
def test_no_blanks_and_no_empty_line_stay(before: str, after: str) -> None:
    assert removed(before) == after


@pytest.mark.parametrize(
    ("listed", "unwanted", "left"),
    [
        ("a, b, c", "a", "b, c"),
        ("a, b, c", "b", "a, c"),
        ("a, b, c", "c", "a, b"),
        ("a, b, c", "ab", "c"),
        ("a, b, c", "ac", "b"),
        ("a, b, c", "bc", "a"),
        ("a,b,c,d", "bd", "a,c"),
        (" a b , a, ", "a", " b, "),
    ],
)
def test_the_list_keeps_what_is_wanted(listed: str, unwanted: str, left: str) -> None:
    source = comment_in(f"a: 1 # trackplan: ignore[{listed}] reason\n")
    comment = parse_comment(source, 5, len(source.text) - 1)
    assert comment is not None
    edited = apply(source, without_names(comment.rules, set(unwanted)))
    assert edited == f"a: 1 # trackplan: ignore[{left}] reason\n"
