"""What events take the place of."""

from __future__ import annotations

from pathlib import Path

from tests.docs.book.books import written

PLAN = """
events:
  Song Played: {description: It begins.}
  Song Started: {status: deprecated, deprecated: {since: 2026-01-01, replaced_by: Song Played}}
  Play Pressed: {status: removed, deprecated: {since: 2025-01-01, replaced_by: Song Played}}
  Song Lost: {status: removed, deprecated: {since: 2025-01-01}}
"""


def test_an_event_knows_those_whose_place_it_takes(tmp_path: Path) -> None:
    entries = written(tmp_path, PLAN).entries
    assert {entry.name: [each.name for each in entry.replaces] for entry in entries} == {
        "Song Played": ["Song Started", "Play Pressed"],
        "Song Started": [],
        "Play Pressed": [],
        "Song Lost": [],
    }
