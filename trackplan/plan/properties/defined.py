"""Every property where it is defined, with the way to it through what it is nested in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Subject
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property

# The step from an array to what it holds; no property can have a name that is not a text.
ITEMS = None
Path = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Defined:
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


def of_dictionary(plan: Plan) -> Iterator[Defined]:
    """What the dictionary defines."""
    for entry in plan.resolved_dictionary:
        yield from below(entry, (entry.name,), entry.subject)


def of_elements(plan: Plan, *, context: bool = False) -> Iterator[Defined]:
    """What bundles, "*" entries, events, pages, screens and trait sets define, in this order.

    Removed events are left out. With `context`, the fields of the context, too.
    """
    for bundle in plan.bundles:
        yield from of_element(bundle.all_properties, bundle.subject)
    for event in (*plan.every, *plan.event_likes):
        if event.is_removed:
            continue
        yield from of_element(event.all_properties, event.subject)
        if context:
            yield from of_element(event.all_context, event.subject)
    for traits in plan.trait_sets:
        yield from of_element(traits.all_traits, traits.subject)


def of_element(properties: tuple[Property, ...], element: Subject) -> Iterator[Defined]:
    """Those of the resolved properties of an element that are defined in it."""
    for whole in properties:
        if whole.subject[: len(element)] == element:
            yield from below(whole, (whole.name,), element)


def below(whole: Property, path: Path, element: Subject) -> Iterator[Defined]:
    """A property and everything nested in it that is defined in the same element."""
    yield Defined(whole, path, element)
    for nested in whole.properties:
        if nested.subject[: len(element)] == element:
            yield from below(nested, (*path, nested.name), element)
    items = whole.items
    if items is not None and items.subject[: len(element)] == element:
        yield from below(items, (*path, ITEMS), element)
