"""The names of events, in one place."""

from __future__ import annotations

from enum import StrEnum


class Event(StrEnum):
    """What the service sends; two of the names are not what the plan says."""

    SIGNED_UP = "User Signed Up"
    PLAYED = "Song Played"
    LIKED = "Song liked"
    PLAYLIST_CREATED = "Playlist Created"
    HEARD = "Song Heard"
    SKIPPED = "Song Skipped"
    UPGRADED = "Plan Upgraded"
    BACKED_UP = "Backup Made"
