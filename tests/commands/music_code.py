"""A small project: a plan, and code that sends some of its events by Segment."""

from __future__ import annotations

from pathlib import Path

from tests.commands.music import put

PLAN = """\
trackplan: 1
sources:
  api: {language: python}
  ios: {language: swift}
bundles:
  song:
    properties:
      song_id: {type: string, required: true}
events:
  Song Played:   # the one
    sources: [api]
    include: [song]
  Song Skipped: {sources: [api], include: [song]}
  App Opened: {sources: [ios]}
"""
EVENTS = """\
PLAYED = "Song Played"
"""
PLAYER = """\
import segment.analytics as analytics

from events import PLAYED


def play(user_id: str, song: str) -> None:
    analytics.track(user_id, PLAYED, {"song_id": song})  # Song Played


def again(user_id: str, song: str) -> None:
    analytics.track( user_id , 'Song Played',
        {'song_id':song})
"""


def project(folder: Path, **more: str) -> Path:
    """The project, perhaps with other files by name, `app="…"` for app.py."""
    put(folder / ".git" / "HEAD", "ref: refs/heads/main\n")
    put(folder / "plans" / "music" / "plan.yaml", PLAN)
    put(folder / "events.py", EVENTS)
    put(folder / "player.py", PLAYER)
    for name, text in more.items():
        put(folder / f"{name}.py", text)
    return folder
