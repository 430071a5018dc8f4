"""Events by what they mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from trackplan.plan.model.event import Event
from trackplan.plan.model.values import Reference


def events_by_mention(
    events: Iterable[Event], mentioned: Callable[[Event], Iterable[Reference]]
) -> defaultdict[str, list[Event]]:
    """The events that mention a name, each once; there are none of a name that nobody mentions."""
    found = defaultdict[str, list[Event]](list)
    for event in events:
        for name in dict.fromkeys(each.name for each in mentioned(event)):
            found[name].append(event)
    return found
