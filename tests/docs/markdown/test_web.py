"""Addresses as links, as both renderers show them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.docs.markdown.rendering import RENDERERS, shown
from tests.docs.markdown.test_escaped import TEXTS, words
from trackplan.docs.markdown.web import web
from trackplan.report.visible import visible


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
