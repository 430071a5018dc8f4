"""Properties that a file defines by hand again and again, so that one statement serves them all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from trackplan.listing import counted
from trackplan.plan.model.property import Property
from trackplan.plan.properties.in_words import what_it_is

# How long the subject of a property is that lies in no other one; elsewhere it has four parts.
TOP = {"properties": 2, "identify": 3}


class SameName(NamedTuple):
    """Properties of one name in one file, in order; at least one."""

    all: tuple[Property, ...]

    @property
    def first(self) -> Property:
        """Where to report what is wrong with all of them."""
        return self.all[0]

    @property
    def also(self) -> str:
        """What a message adds: `, here and in 3 other places`; nothing where it stands once."""
        more = len(self.all) - 1
        return f", here and in {counted(more, 'other place')}" if more else ""


def by_name(found: Iterable[Property]) -> list[SameName]:
    """The properties put together by name. What is nested means something else, and stays alone.

    File by file, since a file may be judged otherwise than the rest.
    """
    groups: dict[tuple[str, ...], list[Property]] = {}
    for whole in found:
        at_top = len(whole.subject) <= TOP.get(whole.subject[0], 4)
        key = (whole.entry.key.source.path, what_it_is(whole), whole.name)
        groups.setdefault(key if at_top else whole.subject, []).append(whole)
    return [SameName(tuple(group)) for group in groups.values()]
