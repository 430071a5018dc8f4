"""The parts of an event's page."""

from __future__ import annotations

from pathlib import Path

from tests.docs.book.books import book, written
from trackplan.docs.book.contents import contents

PLAN = """
sources:
  web: {language: typescript}
metrics:
  plays: {count: {event: Song Played}}
events:
  Song Played: {properties: {song_id: string}, context: {app: string}}
  Song Liked: {description: A song is kept.}
  Song Lost: {status: removed}
"""


def test_what_analysts_want_comes_first(tmp_path: Path) -> None:
    made = written(tmp_path, PLAN)
    played, liked, lost = made.entries
    ways = made.snippets[played.event.subject]
    assert list(contents(played, ways)) == ["properties", "context", "uses", "example", "sending"]
    assert list(contents(liked, ())) == ["properties", "example"]
    assert contents(lost, ()) == {}


def test_removed_events_have_no_example() -> None:
    for entry in book("music").entries:
        assert ("example" in contents(entry, ())) != entry.event.is_removed
