"""Texts that are an event's name outside of calls."""

from __future__ import annotations

from trackplan.codemods.text_mentions import literals
from trackplan.source import SourceFile


def found(text: str) -> list[str]:
    """The literals, as they are written."""
    source = SourceFile("app.py", text)
    return [source.slice(span) for span in literals(source, "Song Played")]


def test_string_literals_count_and_nothing_else() -> None:
    assert found('x = "Song Played"; y = (\'Song Played\', "Song Played!")  # Song Played\n') == [
        '"Song Played"',
        "'Song Played'",
    ]


def test_columns_are_counted_in_characters() -> None:
    assert found('é = "ü", "Song Played"\n') == ['"Song Played"']


def test_what_is_no_python_has_none() -> None:
    assert found('print "Song Played"\n') == []
    assert found("\0") == []


def test_syntax_may_be_newer_than_this_python() -> None:
    assert found('type X = int\nx = "Song Played"\n') == ['"Song Played"']
