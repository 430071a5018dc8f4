"""Playing songs."""

from __future__ import annotations

import segment.analytics as segment

from app.analytics import product, track
from app.events import Event
from app.models import Song, User, song_properties


def play(user: User, song: Song, position: int) -> None:
    """Start a song."""
    track(user.id, Event.PLAYED, song_id=song.id, queue_position=position)
    product.capture(user.id, "Song Started", {"song_id": song.id, "queue_position": 0})


def like(user: User, song: Song) -> None:
    """Keep a song in the library."""
    track(user.id, Event.LIKED, **song_properties(song))
    segment.track(event="Song Liked", properties={"mood": "calm", "mood": song.mood})  # noqa: F601


def skip(user: User, song: Song | None) -> None:
    """Go on to the next song."""
    properties = {}
    if song is not None:
        properties["song_id"] = song.id
    track(user.id, Event.SKIPPED, **properties)


def hear(user: User, songs: list[Song]) -> None:
    """Note what was heard while the listener was offline."""
    for song in songs:
        track(user.id, Event.HEARD, **{f"song_{song.id}": True})
