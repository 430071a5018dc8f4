"""The methods that generated clients have for what the plan names."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.code.call_site import Method
from trackplan.code.usage import Usage


def client_methods(usage: Usage) -> Mapping[tuple[Method, str], str]:
    """Methods as people call them, `Analytics.song_played`, by what they send and its name.

    Where several clients have one, that of the first.
    """
    return {
        (method.sends, method.name): f"{client.class_name}.{name}"
        for client in reversed(usage.code.clients)
        for name, method in client.methods.items()
        if method.sends not in ("identify", "group")
    }
