"""Text of a plan on a page."""

from __future__ import annotations

import pytest

from trackplan.docs.site.text import line, link, message, prose


def test_lines_that_were_only_wrapped_are_joined_and_items_of_lists_stand_alone() -> None:
    text = "It begins here\nand goes on:\n- one\n- two,\n  longer\n1. first\n\nThen\nit - ends."
    assert prose(text) == (
        '<p dir="auto">It begins here and goes on:\n- one\n- two, longer\n1. first</p>'
        '<p dir="auto">Then it - ends.</p>'
    )


def test_only_addresses_of_the_web_in_a_text_can_be_followed() -> None:
    assert line("See https://acme.example/a?b=1&c=2.") == (
        'See <a href="https://acme.example/a?b=1&amp;c=2">https://acme.example/a?b=1&amp;c=2</a>.'
    )
    assert "<a" not in line("javascript://%0aalert(1)")
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
    assert message("the event `<b>` is `x`") == (
        "the event <code>&lt;b&gt;</code> is <code>x</code>"
    )
