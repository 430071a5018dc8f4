"""The plan at a glance."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.book.books import FOLDERS, book, written
from trackplan.docs.book.overview import overview

LACKING = """
owners:
  growth: {name: Growth team}
sources:
  web: {language: typescript}
events:
  Song Played:
    description: A song begins.
    owner: growth
    why: Which songs?
    sources: [web]
    examples: [{}]
  Song Liked: {description: A song is kept., properties: {song_id: {description: D}, mood: string}}
  Song Lost: {status: removed}
"""


@pytest.mark.parametrize("name", FOLDERS)
def test_counts_add_up(name: str) -> None:
    found, seen = book(name), overview(book(name))
    assert sum(count.count for count in seen.objects) == len(found.standing)
    assert sum(count.count for count in seen.owners) == len(found.standing)
    assert sum(count.count for count in seen.statuses) == len(found.entries)


def test_what_is_lacking_is_counted_and_removed_events_are_not_asked(tmp_path: Path) -> None:
    seen = overview(written(tmp_path, LACKING))
    health = {share.title: (share.having, share.of) for share in seen.health}
    assert health == {
        "Are described": (2, 2),
        "Have an owner": (1, 2),
        "Say why": (1, 2),
        "Have an example": (1, 2),
        "Properties are described": (1, 2),
    }
    assert [(count.title, count.count) for count in seen.owners] == [("Growth team", 1), ("", 1)]
    assert [(count.name, count.count) for count in seen.sources] == [("web", 1), ("", 1)]
    assert [(count.name, count.count) for count in seen.statuses] == [("live", 2), ("removed", 1)]


def test_a_share_is_not_rounded_up_to_all(tmp_path: Path) -> None:
    events = "".join(f"  Song Played {n}: {{description: It begins.}}\n" for n in range(300))
    made = written(tmp_path, f"events:\n  Song Lost: {{}}\n{events}")
    described = next(share for share in overview(made).health if share.what == "description")
    assert described.percent == 99


def test_a_name_of_a_page_says_no_action(tmp_path: Path) -> None:
    made = written(tmp_path, "pages:\n  Home: {}\nevents:\n  Opened: {}\n")
    assert [(entry.name, entry.action) for entry in made.entries] == [
        ("Opened", "Opened"),
        ("Home", ""),
    ]
