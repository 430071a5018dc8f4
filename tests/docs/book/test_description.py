"""What of a text is a paragraph, a list or code."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trackplan.docs.book.description import Items, Paragraph, Span, Verbatim, blocks, spans

LINES = st.sampled_from(
    ["", "- ", "* a", "1. a", "2) b", "3. c", "word", "  more", "`x`", "--", "•"]
)


def test_lines_that_were_only_wrapped_are_joined_and_items_make_lists() -> None:
    text = "It begins here\nand goes on:\n- one\n- two,\n  longer\n\n* three\n1. first\n2) second"
    assert list(blocks(f"{text}\n\nThen\nit - ends.")) == [
        Paragraph("It begins here and goes on:"),
        Items(("one", "two, longer", "three"), numbered=False),
        Items(("first", "second"), numbered=True),
        Paragraph("Then it - ends."),
    ]


def test_numbers_that_count_nothing_stay() -> None:
    assert list(blocks("1984. A year.\n\n7. x\n1. y\n3. z")) == [
        Paragraph("1984. A year."),
        Paragraph("7. x"),
        Items(("y",), numbered=True),
        Paragraph("3. z"),
    ]


def test_what_single_backquotes_enclose_on_a_line_is_code() -> None:
    assert list(spans("a `b c` d ``e`` `f")) == [
        Span("a ", "text"),
        Span("b c", "code"),
        Span(" d ``e`` `f", "text"),
    ]


def test_addresses_of_the_web_end_before_the_sentence_does() -> None:
    assert list(spans("See https://acme.example/a?b=1 (or http://b.example/). `http://c`")) == [
        Span("See ", "text"),
        Span("https://acme.example/a?b=1", "address"),
        Span(" (or ", "text"),
        Span("http://b.example/", "address"),
        Span("). ", "text"),
        Span("http://c", "code"),
    ]


@given(st.lists(LINES, max_size=8))
def test_no_word_is_lost(lines: list[str]) -> None:
    shown = [
        word
        for block in blocks("\n".join(lines))
        for text in (block.texts if isinstance(block, Items) else [block.text])
        for word in text.split()
    ]
    marks = {"-", "*", "1.", "2)", "3."}
    given = [word for line in lines for word in line.split() if word not in marks]
    assert [word for word in shown if word not in marks] == given


def test_lines_between_fences_and_of_tables_stay_as_they_are() -> None:
    code = "```python\n  def f(x):\n\n      return x\n  ```"
    text = f"So:\n  {code}\nor\n| a | b |\n| 1 | 2 |\n\n~~~\nopen"
    assert list(blocks(text)) == [
        Paragraph("So:"),
        Verbatim("def f(x):\n\n    return x"),
        Paragraph("or"),
        Verbatim("| a | b |\n| 1 | 2 |"),
        Verbatim("open"),
    ]
