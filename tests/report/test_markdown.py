"""Markdown shows plan text and never runs it."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.report.markdown import render
from trackplan.report.markdown_text import code, prose
from trackplan.report.report import Report
from trackplan.source import Position, Span

READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
HOSTILE = [
    "[link](https://x.example) ![i](x) <https://x.example> <b>bold</b> *a* _b_ ~~c~~",
    "| a | b |",
    "one `code` two ``more`` and ` one left",
    "`a|b` and `c`",
    "back\\slash \\` \\| &amp; &lt;",
    "$x$ #12 @acme/growth :smile: www.x.example a@b.example",
    "<!-- --> <script>alert(1)</script>",
    "# heading\n- item\n> quote",
]


def shown(markdown: str) -> str:
    """What a reader sees of `markdown`, with code back in backticks."""
    text = READER.renderInline(markdown).replace("<code>", "`").replace("</code>", "`")
    return html.unescape(text.replace("<!-- -->", ""))


@pytest.mark.parametrize("text", HOSTILE)
def test_plan_text_is_shown_as_it_is(text: str) -> None:
    assert shown(prose(text)) == text.replace("\n", "\\n")


@pytest.mark.parametrize("text", HOSTILE)
def test_plan_text_keeps_to_its_cell(text: str) -> None:
    span = Span("plan.yaml", Position(0, 0), Position(0, 1))
    report = Report((Diagnostic("some-rule", Severity.ERROR, span, text),), {})
    page = READER.render(render(report))
    assert len(re.findall("<td[ >]", page)) == len(re.findall("<th[ >]", page)) == 4
    tags = set(re.findall(r"<(\w+)", page)) - {"table", "thead", "tbody", "tr", "td", "th"}
    assert tags == {"p", "h4", "strong", "code"}


@pytest.mark.parametrize(
    "text", ["@acme", "a @acme", "#12", "see owner/name#12", ":smile:", "www.x.example", "http://x"]
)
def test_nothing_is_left_that_github_turns_into_a_reference(text: str) -> None:
    assert not re.search(r"[@#]\w|:\w+:|www\.|://", prose(text))
    assert shown(prose(text)) == text


@pytest.mark.parametrize("text", ["plain", "a`b", "`", "``a", "a``", "@acme"])
def test_code_holds_what_it_was_given(text: str) -> None:
    assert READER.renderInline(code(text)) == f"<code>{text}</code>"


def test_each_file_has_a_table(report: Report) -> None:
    page = READER.render(render(replace(report, statistics=False)))
    assert page.count("<table>") == page.count("<h4>") == 3


def test_comment_stays_below_its_limit_and_says_what_is_missing(report: Report) -> None:
    text = render(replace(report, diagnostics=report.diagnostics * 500))
    assert 60_000 < len(text.encode()) < 65_536
    assert re.search(r"\n… and \d+ more, left out for their size.\n\Z", text)
