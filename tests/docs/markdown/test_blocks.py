"""Blocks of code, as both renderers show them, and JSON."""

from __future__ import annotations

import html
import json
import re

from hypothesis import example, given
from hypothesis import strategies as st

from tests.docs.markdown.rendering import RENDERERS
from tests.docs.markdown.test_escaped import TEXTS
from trackplan.docs.markdown.blocks import as_json, fenced
from trackplan.report.visible import visible


@given(text=TEXTS.filter(str.strip))
@example(text=" \nx")  # Python-Markdown empties a line of blanks
def test_a_block_of_code_shows_exactly_the_code(text: str) -> None:
    wanted = "\n".join(visible(line, keep="\t") for line in text.split("\n"))
    for render in RENDERERS:
        blocks = re.findall(r"<code[^>]*>(.*?)</code>", render(fenced(text, "js")), re.DOTALL)
        assert [seen(html.unescape(block)) for block in blocks] == [seen(wanted)]


def seen(text: str) -> str:
    """What can be seen of a block: no blanks at the end of a line, no empty lines at its own."""
    return "\n".join(line.rstrip(" ") for line in text.expandtabs(4).split("\n")).rstrip()


@given(value=st.recursive(TEXTS | st.integers() | st.none(), lambda of: st.dictionaries(TEXTS, of)))
def test_json_says_the_same_and_holds_nothing_hidden(value: str | int | None) -> None:
    assert json.loads(as_json(value)) == value
    assert visible(as_json(value), keep="\n") == as_json(value)
    assert not re.search(r"\{[{%#]", as_json(value))
