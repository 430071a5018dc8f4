"""Properties with what is nested in them, each at its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.diagnostic import Subject, json_pointer
from trackplan.docs.spreadsheet.type_text import is_said_by_type
from trackplan.plan.model.defined import ITEMS, Path, dotted
from trackplan.plan.model.property import Property


class Placed(NamedTuple):
    """A resolved property: the way to it, and its place, which is not where a bundle defines it."""

    whole: Property
    path: Path
    place: Subject

    @property
    def name(self) -> str:
        """The way to it as people write it."""
        return dotted(self.path)

    @property
    def key(self) -> str:
        """Its place as a JSON Pointer."""
        return json_pointer(self.place)


def placed(whole: Property, path: Path, place: Subject) -> Iterator[Placed]:
    """A property and all that is nested in it; items of which the type says all are left out."""
    if path[-1] is not ITEMS or not is_said_by_type(whole):
        yield Placed(whole, path, place)
    for nested in whole.properties:
        yield from placed(nested, (*path, nested.name), (*place, "properties", nested.name))
    if whole.items is not None:
        yield from placed(whole.items, (*path, ITEMS), (*place, "items"))
