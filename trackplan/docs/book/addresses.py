"""Where each thing of a plan has its page: a path without suffix, the same in all forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from trackplan.compile.file_names import file_names
from trackplan.diagnostic import Subject
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan

# What stands on one page together, each with an anchor.
TOGETHER: Mapping[str, tuple[str, str]] = {
    "actions": ("naming", "action"),
    "sources": ("sources", "source"),
    "destinations": ("sources", "destination"),
    "bundles": ("bundles", "bundle"),
}


@dataclass(frozen=True, slots=True)
class Address:
    """A page, and the anchor of a part of it."""

    page: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where elements are, by subject, and properties by name: one page serves all of a name."""

    elements: Mapping[Subject, Address]
    properties: Mapping[str, Address]

    def of(self, subject: Subject) -> Address | None:
        """The page of what a subject lies in."""
        if subject[:1] == ("properties",) and len(subject) > 1:
            return self.properties.get(subject[1])
        return self.elements.get(subject[:2]) or self.elements.get(subject[:1])


def addresses(plan: Plan, property_names: Iterable[str]) -> Addresses:
    """All of them; a name makes the same path in each run.

    Where the old spelling of an event stands beside the new one, the new one has the plain path.
    """
    found: dict[Subject, Address] = {}
    for section, elements in _sections(plan):
        slugs = file_names(each.name for each in elements)
        staying = [each.name for each in elements if not _is_leaving(each)]
        if len(staying) < len(elements):
            slugs |= file_names(staying)
        for each in elements:
            found[each.subject] = _address(section, slugs[each.name])
    if plan.identify is not None:
        found[plan.identify.subject] = Address("identify")
    names = file_names(property_names)
    return Addresses(found, {name: Address(f"properties/{slug}") for name, slug in names.items()})


def _is_leaving(element: Element) -> bool:
    return isinstance(element, Event) and element.is_leaving


def _address(section: str, slug: str) -> Address:
    if section in TOGETHER:
        page, what = TOGETHER[section]
        return Address(page, f"{what}-{slug}")
    return Address(f"{section}/{slug}")


def _sections(plan: Plan) -> Iterator[tuple[str, tuple[Element, ...]]]:
    yield "events", plan.events
    yield "pages", plan.pages
    yield "screens", plan.screens
    yield "groups", plan.groups
    yield "objects", plan.objects
    yield "owners", plan.owners
    yield "metrics", plan.metrics
    yield "funnels", plan.funnels
    yield "actions", plan.actions
    yield "sources", plan.sources
    yield "destinations", plan.destinations
    yield "bundles", plan.bundles
