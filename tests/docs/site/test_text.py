"""Text of a plan on a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.docs.site.text import code_name, line, link, name, prose


def test_paragraphs_lists_and_code_are_elements_and_nothing_else_is() -> None:
    assert prose("See `a<b`:\n- <b>\n- two\n\n1. first") == (
        '<p dir="auto">See <code>a&lt;b</code>:</p>'
        '<ul><li dir="auto">&lt;b&gt;</li><li dir="auto">two</li></ul>'
        '<ol><li dir="auto">first</li></ol>'
    )


def test_lines_that_stay_are_text_too() -> None:
    assert prose("```\na < `b`\n  c\n```") == "<pre><code>a &lt; `b`\n  c</code></pre>"


def test_only_addresses_of_the_web_in_a_text_can_be_followed() -> None:
    assert line("See https://acme.example/a?b=1&c=2.") == (
        'See <a href="https://acme.example/a?b=1&amp;c=2">https://acme.example/a?b=1&amp;c=2</a>.'
    )
    assert "<a" not in line("javascript://%0aalert(1)")
    assert "<a" not in line("`https://acme.example`")
    assert line("<b>&") == "&lt;b&gt;&amp;"


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("https://acme.example", "https://acme.example"),
        ("ada@acme.example", "mailto:ada@acme.example"),
        ("mailto:ada@acme.example", "mailto:ada@acme.example"),
        ("javascript:alert(1)", None),
        (" javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("#analytics", None),
        ("https://[", None),
    ],
)
def test_links_lead_to_the_web_and_to_mail(text: str, href: str | None) -> None:
    assert ('href="' in link(text)) == (href is not None)
    assert href is None or f'href="{href}"' in link(text)


def test_names_in_messages_are_code_and_nothing_else_is_markup() -> None:
    assert line("the event `<b>` is `x`") == ("the event <code>&lt;b&gt;</code> is <code>x</code>")


@given(st.text(alphabet="ab_.[]/<&\u202e"))
def test_names_of_code_break_between_words_and_say_the_same(text: str) -> None:
    assert code_name(text).replace("<wbr>", "") == name(text)


def test_names_of_code_break_after_what_joins_words() -> None:
    assert code_name("products[].product_id") == "products[].<wbr>product_<wbr>id"
    assert code_name("app/__title") == "app/__<wbr>title"
    assert code_name("tags[]") == "tags[]"
