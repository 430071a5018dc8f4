"""What names and descriptions may be in a data catalog."""

from __future__ import annotations

import re

from trackplan.plan.model.values import Text

EVENT_NAME_BYTES = 64
PROPERTY_NAME = 65
DISPLAY_NAME = re.compile(r"[A-Z_a-z][ \w,.-]{1,63}[\w,.-]", re.ASCII)
TYPE_NAME = 65
SHORTEST, LONGEST = 3, 2_000
NO_NAME = "Tracking Plan"


def is_event_name(name: str) -> bool:
    """Whether a track event may bear a name."""
    return 0 < len(name.encode("utf-8", "surrogatepass")) <= EVENT_NAME_BYTES


def is_property_name(name: str) -> bool:
    """Whether a property may bear a name."""
    return 0 < len(name) <= PROPERTY_NAME and name.strip() == name


def display_name(name: str) -> str:
    """A name that is shown, in the characters that are allowed in it."""
    if DISPLAY_NAME.fullmatch(name):
        return name
    plain = re.sub(r"[^ \w,.-]+", "-", name, flags=re.ASCII)
    fitting = re.sub(r"^[^A-Z_a-z]+", "", plain)[:65].rstrip(" ")
    return fitting if DISPLAY_NAME.fullmatch(fitting) else NO_NAME


def description(text: Text | None, *, of_property: bool = False) -> str | None:
    """A description as far as it is allowed; only a property's need not begin with a letter."""
    if text is None or len(text.value) < SHORTEST:
        return None
    if not of_property and not re.match("[a-zA-Z]", text.value):
        return None
    value = text.value
    return value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"


def type_name(id: str) -> str:
    """A name for a custom type: `SongId` of the id `song-id`."""
    words = "".join(word[:1].upper() + word[1:] for word in id.split("-"))
    named = words if re.match("[A-Z]", words) else f"T{words}"
    return named[:TYPE_NAME] if len(named) > 1 else f"{named}Type"


def exact_type_name(id: str) -> str:
    """The same where that would be another type's name too: `Song-1` of `song-1`."""
    return f"T-{id}"[:TYPE_NAME]
