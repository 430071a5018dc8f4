"""What runs at night."""

from __future__ import annotations

from app.analytics import track
from app.events import Event


def back_up(playlists: list[str]) -> None:
    """Copy all playlists."""
    track("usr_service", Event.BACKED_UP, playlist_count=len(playlists))


def make_playlists(user_ids: list[str]) -> None:
    """Give every listener a playlist."""
    for user_id in user_ids:
        track(user_id, Event.PLAYLIST_CREATED, song_count="many")
