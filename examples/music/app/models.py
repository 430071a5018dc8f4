"""What the service stores."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class User:
    """A listener."""

    id: str
    email: str
    plan: str
    referrer: str | None = None


@dataclass
class Song:
    """A recording."""

    id: str
    title: str
    mood: str | None


def song_properties(song: Song) -> dict[str, object]:
    """What events about a song carry."""
    return {"song_id": song.id, "mood": song.mood}
