"""Blocks of code, as both renderers show them, and JSON."""

from __future__ import annotations

import html
import json
import re

from hypothesis import given
from hypothesis import strategies as st

from tests.docs.markdown.rendering import RENDERERS
from tests.docs.markdown.test_escaped import TEXTS
from trackplan.docs.markdown.blocks import as_json, fenced
from trackplan.report.visible import visible


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
