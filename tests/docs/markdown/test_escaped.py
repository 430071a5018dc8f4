"""Text of a plan is data for both renderers, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.docs.markdown.rendering import RENDERERS, shown
from trackplan.docs.markdown.escaped import escaped
from trackplan.report.visible import visible

PIECES = st.sampled_from(
    [
        *"\\`*_{}[]()<>#+-.!|~$&:;@=^\"'/%? \n\t",
        *["a", "b", "7", "ä", "song_id", "http://x.io", "www.x.io", "a@b.io", "&amp;", "&#42;"],
        *["<b>", "</b>", "<!--", "-->", "<script>", "![", "](x)", "[x]: y", "{{", "}}", "{%"],
        *["```", "~~~", "---", "===", ":smile:", "@me", "$x$", "1. ", "    ", "\u202e", "[^1]"],
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map("".join)
# A text where it may stand, and the elements that are then around it.
PLACES: dict[str, tuple[Callable[[str], str], set[str]]] = {
    "paragraph": (lambda text: text, {"p"}),
    "behind": (lambda text: f"word {text} word", {"p"}),
    "between": (lambda text: f"{text}{text}", {"p"}),
    "heading": (lambda text: f"## {text}", {"h2"}),
    "item": (lambda text: f"- {text}\n- {text}", {"ul", "li"}),
    "link": (lambda text: f"[{text}](x.md)", {"p", "a"}),
    "code": (lambda text: f"<code>{text}</code>", {"p", "code"}),
    "second line": (lambda text: f"word\n{text}", {"p"}),
    "quote": (lambda text: f"> {text}", {"blockquote", "p"}),
    "cell": (
        lambda text: f"| a | b |\n| --- | --- |\n| {text} | {text} |",
        {"table", "thead", "tbody", "tr", "th", "td"},
    ),
}


def words(text: str) -> str:
    """The text without its blanks, of which a page shows several as one, and none at an end."""
    return "".join(text.split())


@pytest.mark.parametrize("place", PLACES)
@given(text=TEXTS)
@example(text="`")
def test_both_renderers_show_exactly_the_text(place: str, text: str) -> None:
    around, tags = PLACES[place]
    made, wanted = around(escaped(text)), words(around(visible(text)))
    for render in RENDERERS:
        found = shown(render(made))
        assert set(found.tags) - {"span"} <= tags
        assert words(text_of(place, visible(text))) == words(found.text), wanted


def text_of(place: str, text: str) -> str:
    """What a page shows of a text in a place."""
    match place:
        case "behind":
            return f"word {text} word"
        case "between" | "item":
            return text * 2
        case "second line":
            return f"word {text}"
        case "cell":
            return f"ab{text}{text}"
    return text
