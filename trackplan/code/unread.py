"""Sources of events that nobody can look into: they are in other languages."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Source
from trackplan.plan.model.plan import Plan

# As a plan may write the languages that are read, in small letters.
READ = frozenset(("python", "py"))


def is_unread(source: Source) -> bool:
    """Whether a source says that it is in a language that is not read."""
    language = source.language
    return language is not None and language.value.casefold() not in READ


def unread_sources(plan: Plan, event: Event) -> Iterator[Source]:
    """The sources of an event that are not read, in the order of the plan."""
    named = {use.source.name for use in event.sources}
    return (source for source in plan.sources if source.name in named and is_unread(source))
