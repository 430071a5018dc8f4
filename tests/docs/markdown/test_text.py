"""Names as code, as both renderers show them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from tests.docs.markdown.rendering import RENDERERS, shown
from tests.docs.markdown.test_escaped import TEXTS, words
from trackplan.docs.book.description import Items, blocks, spans
from trackplan.docs.markdown.text import code, prose
from trackplan.report.visible import visible

PLACES = ("{}", "word {} word", "## {}", "- {}", "[{}](x.md)", "| a |\n| --- |\n| {} |")


@pytest.mark.parametrize("place", PLACES)
@given(text=TEXTS)
def test_a_name_is_code_that_shows_exactly_it(place: str, text: str) -> None:
    made = place.replace("{}", code(text))
    for render in RENDERERS:
        found = re.findall(r"<code>(.*?)</code>", render(made), re.DOTALL)
        assert [words(shown(each).text) for each in found] == [words(visible(text))]


@given(text=TEXTS)
def test_texts_are_paragraphs_lists_and_code_that_say_what_the_plan_says(text: str) -> None:
    made = prose(text)
    wanted = "".join(
        part.text
        for block in blocks(text)
        for each in (block.texts if isinstance(block, Items) else [block.text])
        for part in spans(each)
    )
    for render in RENDERERS:
        found = shown(render(made))
        assert set(found.tags) <= {"p", "ul", "ol", "li", "code", "span"}
        assert words(found.text) == words(visible(wanted, keep="\n\t"))
