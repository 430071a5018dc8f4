"""Names as code, as both renderers show them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given

from tests.docs.markdown.rendering import RENDERERS, shown
from tests.docs.markdown.test_escaped import TEXTS, words
from trackplan.docs.book.description import Items, Paragraph, Verbatim, blocks, spans
from trackplan.docs.markdown.text import code, gist, prose, stacked
from trackplan.report.visible import visible

PLACES = ("{}", "word {} word", "## {}", "- {}", "[{}](x.md)", "| a |\n| --- |\n| {} |")


@pytest.mark.parametrize("place", PLACES)
@given(text=TEXTS)
def test_a_name_is_code_that_shows_exactly_it(place: str, text: str) -> None:
    made = place.replace("{}", code(text))
    for render in RENDERERS:
        found = re.findall(r"<code>(.*?)</code>", render(made), re.DOTALL)
        assert [words(shown(each).text) for each in found] == [words(visible(text))]


def texts(block: Paragraph | Items) -> tuple[str, ...]:
    return block.texts if isinstance(block, Items) else (block.text,)


@given(text=TEXTS)
@example(text="```\n`a`\n\n- b\n```")
def test_texts_are_paragraphs_lists_and_code_that_say_what_the_plan_says(text: str) -> None:
    made = prose(text)
    wanted = "".join(
        part
        for block in blocks(text)
        for part in (
            [block.text]
            if isinstance(block, Verbatim)
            else [span.text for each in texts(block) for span in spans(each)]
        )
    )
    for render in RENDERERS:
        found = shown(render(made))
        assert set(found.tags) <= {"p", "ul", "ol", "li", "code", "pre", "span", "a"}
        assert all(re.match("https?://", link) for link in found.links)
        assert words(found.text) == words(visible(wanted, keep="\n\t"))


LISTED = "Not sent when:\n- the `song` is muted,\n  or\n- it is an ad\n\n1. first\n2. second"


@pytest.mark.parametrize("render", RENDERERS)
def test_no_list_goes_on_with_another(render: Callable[[str], str]) -> None:
    made = render(f"{prose(LISTED)}\n\n- **Kind:** event\n")
    lists = re.findall(r"<(?:ul|ol)>.*?</(?:ul|ol)>", made, re.DOTALL)
    assert [each.count("<li>") for each in lists] == [2, 2, 1]
    assert lists[1].startswith("<ol>")


def test_a_cell_has_paragraphs_and_items_below_one_another() -> None:
    assert stacked(LISTED) == (
        "Not sent when:<br>• the `song` is muted, or<br>• it is an ad<br>1. first<br>2. second"
    )
    assert stacked(None) == ""


def test_lists_of_many_say_the_first_paragraph() -> None:
    assert gist(LISTED) == "Not sent when:"
    assert gist("- a\n- b") == "- a - b".replace("-", "&#45;", 1)
    assert gist("") == ""
