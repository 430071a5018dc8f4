"""Names as code, addresses as links and blocks of code, as both renderers show them."""

from __future__ import annotations

import html
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.docs.markdown.rendering import RENDERERS, shown
from tests.docs.markdown.test_escaped import TEXTS, words
from trackplan.docs.markdown.table import table
from trackplan.docs.markdown.text import as_json, code, fenced, web
from trackplan.docs.markdown.written import Written
from trackplan.report.visible import visible

PLACES = ("{}", "word {} word", "## {}", "- {}", "[{}](x.md)", "| a |\n| --- |\n| {} |")


@pytest.mark.parametrize("place", PLACES)
@given(text=TEXTS)
def test_a_name_is_code_that_shows_exactly_it(place: str, text: str) -> None:
    made = place.replace("{}", code(text))
    for render in RENDERERS:
        found = re.findall(r"<code>(.*?)</code>", render(made), re.DOTALL)
        assert [words(shown(each).text) for each in found] == [words(visible(text))]


@given(text=st.one_of(TEXTS, TEXTS.map("https://x.io/{}".format), TEXTS.map("mailto:a@{}".format)))
def test_only_addresses_of_the_web_and_of_mail_are_links(text: str) -> None:
    for render in RENDERERS:
        for made in (f"{web(text)}", f"| a |\n| --- |\n| {web(text)} |"):
            found = shown(render(made))
            assert all(re.match(r"https?://|mailto:", link) for link in found.links)
            assert set(found.tags) <= {
                "p",
                "a",
                "span",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
            }
            shown_text = words(found.text).removeprefix("a" if "table" in found.tags else "")
            assert shown_text in (words(visible(text)), words(visible(" ".join(text.split()))))


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("https://x.io/song_id?a=1&b=2", "<https://x.io/song_id?a=1&b=2>"),
        ("ann@acme.example", "<ann@acme.example>"),
        ("mailto:ann@acme.example", "[mailto:ann@<!-- -->acme.example](mailto:ann@acme.example)"),
        ("https://x.io/(a)|b", "[https:<!-- -->//x.io/(a)&#124;b](https://x.io/%28a%29%7Cb)"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("#growth", "&#35;<!-- -->growth"),
    ],
)
def test_an_address_reads_well_in_the_source(address: str, source: str) -> None:
    assert web(address) == source


@given(text=TEXTS.filter(str.strip))
def test_a_block_of_code_shows_exactly_the_code(text: str) -> None:
    wanted = "\n".join(visible(line, keep="\t") for line in text.split("\n"))
    for render in RENDERERS:
        blocks = re.findall(r"<code[^>]*>(.*?)</code>", render(fenced(text, "js")), re.DOTALL)
        found = [html.unescape(block).expandtabs(4).rstrip() for block in blocks]
        assert found == [wanted.expandtabs(4).rstrip()]


@given(value=st.recursive(TEXTS | st.integers() | st.none(), lambda of: st.dictionaries(TEXTS, of)))
def test_json_says_the_same_and_holds_nothing_hidden(value: str | int | None) -> None:
    assert json.loads(as_json(value)) == value
    assert visible(as_json(value), keep="\n") == as_json(value)
    assert not re.search(r"\{[{%#]", as_json(value))


def test_a_table_leaves_out_columns_in_which_nothing_stands() -> None:
    rows = [["a|b", "", Written("*x*\ny")], ["c", "", ""]]
    assert table(rows, "A", "B", "C") == "| A | C |\n| --- | --- |\n| a&#124;b | *x* y |\n| c |  |"
    assert table([], "A") == ""
