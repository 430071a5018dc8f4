"""Names as code, as both renderers show them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from tests.docs.markdown.rendering import RENDERERS, shown
from tests.docs.markdown.test_escaped import TEXTS, words
from trackplan.docs.markdown.text import code
from trackplan.report.visible import visible

PLACES = ("{}", "word {} word", "## {}", "- {}", "[{}](x.md)", "| a |\n| --- |\n| {} |")


@pytest.mark.parametrize("place", PLACES)
@given(text=TEXTS)
def test_a_name_is_code_that_shows_exactly_it(place: str, text: str) -> None:
    made = place.replace("{}", code(text))
    for render in RENDERERS:
        found = re.findall(r"<code>(.*?)</code>", render(made), re.DOTALL)
        assert [words(shown(each).text) for each in found] == [words(visible(text))]
