"""Every property where it is defined, with the way to it through what it is nested in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.diagnostic import Subject
from trackplan.plan.model.property import Property

# The step from an array to what it holds; no property can have a name that is not a text.
ITEMS = None
Path = tuple[str | None, ...]


class Defined(NamedTuple):
    """A resolved property where it is defined; `path` ends in its name, or in ITEMS."""

    whole: Property
    path: Path
    element: Subject

    @property
    def is_nested(self) -> bool:
        """Whether it is inside another property."""
        return len(self.path) > 1

    @property
    def is_items(self) -> bool:
        """Whether it is what an array holds."""
        return self.path[-1] is ITEMS


def dotted(path: Path) -> str:
    """A path as people write it: `address.city`, `products[].price`."""
    steps = ("[]" if step is ITEMS else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def defined_in(properties: tuple[Property, ...], element: Subject) -> Iterator[Defined]:
    """Those of the resolved properties of an element that are defined in it, nested ones too.

    What an event has from a bundle is defined in the bundle.
    """
    for whole in properties:
        if whole.lies_in(element):
            yield from below(whole, (whole.name,), element)


def below(whole: Property, path: Path, element: Subject) -> Iterator[Defined]:
    """A property and everything nested in it that is defined in the same element."""
    yield Defined(whole, path, element)
    for nested in whole.properties:
        if nested.lies_in(element):
            yield from below(nested, (*path, nested.name), element)
    items = whole.items
    if items is not None and items.lies_in(element):
        yield from below(items, (*path, ITEMS), element)
