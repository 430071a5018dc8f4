"""What pages say of a plan that says little: no part is empty, and no sentence is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.docs.book.books import written
from trackplan.docs.known import Known
from trackplan.docs.site.site import site
from trackplan.output.files import encoded

PLAN = """\
events:
  Song Played: {open: true}
  Song Liked:
  Song Heard: {status: removed}
funnels:
  listening: {steps: [Song Played]}
"""


@pytest.fixture
def pages(tmp_path: Path) -> Mapping[str, str]:
    made = encoded(site(written(tmp_path, PLAN).plan, Known()).files)
    return {path: text.decode() for path, text in made.items() if path.endswith(".html")}


def test_one_is_counted_as_one(pages: Mapping[str, str]) -> None:
    assert ">1 step<" in pages["metrics.html"]


def test_an_event_that_may_carry_anything_is_not_said_to_carry_nothing(
    pages: Mapping[str, str],
) -> None:
    assert "It carries no properties." in pages["events/song-liked.html"]
    assert "It carries no properties." not in pages["events/song-played.html"]
    assert "Any properties are allowed." in pages["events/song-played.html"]


def test_where_nothing_is_known_of_an_event_there_is_no_box_of_facts(
    pages: Mapping[str, str],
) -> None:
    assert '<aside class="facts"' in pages["events/song-liked.html"]
    assert '<aside class="facts"' not in pages["events/song-heard.html"]
