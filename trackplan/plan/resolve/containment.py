"""Which dictionary entries and bundles are made of which others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from trackplan.diagnostic import Subject
from trackplan.plan.model.property import Bundle, Property
from trackplan.plan.model.values import Reference
from trackplan.plan.yaml.node import Scalar

Definition = tuple[Literal["property", "bundle"], str]
How = Literal["includes", "is like", "contains"]


@dataclass(frozen=True, slots=True)
class Link:
    """One definition takes another one in, as `node` says.

    `inside` tells whether the other one lies a level deeper, so that a cycle would never end.
    """

    to: Definition
    how: How
    node: Scalar
    inside: bool


def definition_of(subject: Subject) -> Definition | None:
    """The dictionary entry or bundle that what stands at `subject` belongs to."""
    match subject[:2]:
        case ("properties", name):
            return "property", name
        case ("bundles", name):
            return "bundle", name
        case _:
            return None


def containment(
    properties: Iterable[Property], bundles: Iterable[Bundle]
) -> dict[Definition, list[Link]]:
    """The links of each definition, in the order of the files; some may lead nowhere."""
    links: dict[Definition, list[Link]] = {}
    for entry in properties:
        links["property", entry.name] = [*likes(entry, inside=False), *links_inside(entry)]
    for bundle in bundles:
        found = [include(reference, inside=False) for reference in bundle.include]
        for own in bundle.properties:
            found += links_of(own, inside=False)
        links["bundle", bundle.name] = found
    return links


def links_of(own: Property, *, inside: bool) -> Iterator[Link]:
    """The links of a property that has a name, and of what is in it."""
    if not own.states_a_type:
        yield Link(("property", own.name), "contains", own.entry.key, inside)
    yield from likes(own, inside=inside)
    yield from links_inside(own)


def links_inside(own: Property) -> Iterator[Link]:
    """The links of what is in a property."""
    for reference in own.include:
        yield include(reference, inside=True)
    for nested in own.properties:
        yield from links_of(nested, inside=True)
    if own.items is not None:
        yield from likes(own.items, inside=True)
        yield from links_inside(own.items)


def likes(own: Property, *, inside: bool) -> Iterator[Link]:
    """The link of a property to the one that it is like."""
    if own.like is not None:
        yield Link(("property", own.like.name), "is like", own.like.node, inside)


def include(reference: Reference, *, inside: bool) -> Link:
    """The link to a bundle."""
    return Link(("bundle", reference.name), "includes", reference.node, inside)
