"""The index of the search, as scripts read it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.docs.book.books import FOLDERS, book, written
from trackplan.docs.book.book import Book
from trackplan.docs.site.search import search_script
from trackplan.docs.site.sections import site_of
from trackplan.plan.yaml.node import Json

TURNED = r"""
owners:
  growth: {name: "Gro\u202ewth"}
events:
  "Song\u202e Played": {description: "Pla\u2066yed."}
"""


SHOP = """
objects:
  Checkout: {description: The way to pay., synonyms: [Till]}
actions:
  Started: {description: It began., synonyms: [Begun, Till]}
owners:
  growth: {name: Growth team, contact: growth@shop.example, reviewers: [ann]}
destinations:
  ga: {kind: google-analytics-4}
naming:
  events: {order: object-action, case: title}
events:
  Checkout Started:
    description: Somebody begins to pay.
    trigger: "The first\n      page is shown."
    why: How many get as far?
    names: {ga: begin_checkout}
    tags: [money]
    properties:
      channel: {type: string, enum: [paid_search, direct], description: Where from.}
      channels: {type: array, items: {type: string, enum: [a, b]}}
  Basket Emptied:
    description: Gone.
    status: removed
    deprecated: {reason: Nobody asked.}
identify:
  description: Who buys.
"""


def index_of(book: Book) -> dict[tuple[str, str], list[Json]]:
    """The index by kind and name, without these and the page."""
    script = search_script(book)
    lines = json.loads(script.partition("=")[2].rstrip().removesuffix(";"))
    return {(kind, name): rest for kind, name, _, *rest in lines}


def test_all_texts_and_other_names_are_in_it(tmp_path: Path) -> None:
    index = index_of(written(tmp_path, SHOP))
    assert index["event", "Checkout Started"] == [
        "Somebody begins to pay.\nThe first page is shown.\nHow many get as far?",
        "",
        [["in ga", "begin_checkout"], ["synonym", "Till", "Begun"], ["tag", "money"]],
    ]
    assert index["event", "Basket Emptied"] == ["Gone.\nNobody asked.", "removed"]
    assert index["property", "channel"] == [
        "Where from.",
        "",
        [["value", "paid_search", "direct"]],
    ]
    assert index["property", "channels"] == ["", "", [["value", "a", "b"]]]
    assert index["owner", "Growth team"] == ["growth@shop.example\nann", "", [["key", "growth"]]]
    assert index["object", "Checkout"] == ["The way to pay.", "", [["synonym", "Till"]]]
    assert index["traits", "Users"] == ["Who buys."]


@pytest.mark.parametrize("name", FOLDERS)
def test_each_page_of_the_navigation_is_in_it(name: str) -> None:
    index = index_of(book(name))
    for section in site_of(book(name)).sections:
        assert index["section", section.title]
    assert index["section", "Findings"]


def test_letters_are_written_as_they_are(tmp_path: Path) -> None:
    assert '"Песня сыграна"' in search_script(written(tmp_path, "events: {Песня сыграна: {}}\n"))


def test_what_cannot_be_seen_is_written_out(tmp_path: Path) -> None:
    index = index_of(written(tmp_path, TURNED))
    assert index["event", r"Song\u202e Played"] == [r"Pla\u2066yed."]
    assert index["owner", r"Gro\u202ewth"] == ["", "", [["key", "growth"]]]
