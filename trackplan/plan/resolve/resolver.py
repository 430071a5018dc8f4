"""What properties are in full: the dictionary, `like`, bundles and "*" followed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from typing import Literal

from trackplan.diagnostic import Diagnostic, Subject
from trackplan.plan.load.problems import shape_problem
from trackplan.plan.model.element import Element
from trackplan.plan.model.property import Bundle, Property, Types
from trackplan.plan.model.values import Reference, Value
from trackplan.plan.references.cycles import components
from trackplan.plan.resolve.containment import Definition, containment, definition_of
from trackplan.plan.resolve.inherit import followed, inheriting

# Bundles within items within bundles multiply; a payload of this size is no event.
MAX_PROPERTIES = 5_000
MAX_DEPTH = 40
NESTED_HELP = "bundles and items multiply each other here; make them smaller"

# Where a property stands: the dictionary gives `pii` to "top" ones, and its definition to all
# that have a name, which the items of an array have not.
Place = Literal["top", "nested", "items"]


class Resolver:
    """Resolves properties against one dictionary and one set of bundles.

    Each definition is resolved once, after those that it is made of. What is unknown, or would
    contain itself, is left out here and said by rules; what multiplies beyond all bounds is a
    problem, and nothing inside it is resolved.
    """

    def __init__(self, properties: Iterable[Property], bundles: Iterable[Bundle]) -> None:
        self.written = {entry.name: entry for entry in properties}
        self.bundles = {bundle.name: bundle for bundle in bundles}
        self.problems: list[Diagnostic] = []
        self.followed = followed(self.written)
        self.dictionary: dict[str, Property] = {}
        self.members: dict[str, tuple[Property, ...]] = {}
        self.of_members: dict[Subject, Property] = {}
        self.of_bundles: dict[str, tuple[Property, ...]] = {}
        self.cycle: dict[Definition, int] = {}
        self.resolve_definitions()

    def payload(
        self,
        element: Element,
        properties: Iterable[Property],
        include: Iterable[Reference],
        base: Iterable[Property] = (),
    ) -> tuple[Property, ...]:
        """The resolved properties of an element, in the order of first mention.

        Own ones replace those of its bundles, and both what stands in `base`, resolved already.
        """
        found = {whole.name: whole for whole in base}
        found |= {whole.name: whole for whole in self.included(include)}
        found |= {own.name: self.property(own, "top") for own in properties}
        return self.bounded(element, tuple(found.values()))

    def resolve_definitions(self) -> None:
        """Resolve the dictionary and the bundles, each after what it is made of."""
        links = containment(self.written.values(), self.bundles.values())
        edges = {of: [link.to for link in found] for of, found in links.items()}
        groups = components(edges)
        self.cycle = {of: number for number, group in enumerate(groups) for of in group}
        self.members = members(self.bundles)
        for group in groups:
            # Within a cycle nothing contains a bundle any more, but a bundle may have an entry.
            for kind, name in sorted(group, reverse=True):
                if kind == "property" and name in self.followed:
                    self.dictionary[name] = self.definition(name)
                elif kind == "bundle" and name in self.bundles:
                    self.of_bundles[name] = self.bundle(self.bundles[name])

    def definition(self, name: str) -> Property:
        """The dictionary's entry of this name in full."""
        entry = self.followed[name]
        if not has_inside(entry):
            return entry
        return self.bounded(entry, (self.filled(entry),))[0]

    def bundle(self, bundle: Bundle) -> tuple[Property, ...]:
        """The properties of a bundle in full, those of the bundles in it first."""
        for own in self.members[bundle.name]:
            if own.subject not in self.of_members:
                self.of_members[own.subject] = self.property(own, "top")
        whole = tuple(self.of_members[own.subject] for own in self.members[bundle.name])
        return self.bounded(bundle, whole)

    def property(self, own: Property, place: Place) -> Property:
        """One property in full."""
        base = self.base(own, place)
        if base is None:
            whole = self.with_pii(own) if place == "top" else own
            return self.filled(whole) if has_inside(whole) else whole
        whole = inheriting(own, base)
        if not has_inside(whole):
            return whole
        if has_inside(own):
            return self.filled(whole)
        if place != "top" and self.is_around(own, ("property", base.name)):
            return without_inside(whole)
        done = self.dictionary[base.name]
        return replace(whole, items=done.items, properties=done.properties)

    def base(self, own: Property, place: Place) -> Property | None:
        """The definition that an entry stands for, None where it stands alone."""
        if own.like is not None:
            return self.followed.get(own.like.name)
        if place == "items" or own.states_a_type:
            return None
        return self.followed.get(own.name)

    def with_pii(self, own: Property) -> Property:
        """An entry that stands alone, with the dictionary's `pii` unless it states its own."""
        known = self.followed.get(own.name)
        if own.pii is not None or known is None or known.pii is None:
            return own
        return replace(own, pii=known.pii)

    def filled(self, whole: Property) -> Property:
        """A property with its items and nested properties in full."""
        items = None if whole.items is None else self.property(whole.items, "items")
        include = (r for r in whole.include if not self.is_around(whole, ("bundle", r.name)))
        found = {each.name: each for each in self.included(include)}
        found |= {own.name: self.property(own, "nested") for own in whole.properties}
        return replace(whole, items=items, properties=tuple(found.values()))

    def included(self, include: Iterable[Reference]) -> Iterable[Property]:
        """The properties of bundles; of two that define the same name, the first."""
        found: dict[str, Property] = {}
        for reference in include:
            for whole in self.of_bundles.get(reference.name, ()):
                found.setdefault(whole.name, whole)
        return found.values()

    def is_around(self, own: Property, target: Definition) -> bool:
        """Whether `target` inside `own` would contain `own` again."""
        of = definition_of(own.subject)
        return of is not None and self.cycle.get(of) == self.cycle.get(target)

    def bounded(self, element: Element, found: tuple[Property, ...]) -> tuple[Property, ...]:
        """`found`, without what is inside where that is too much."""
        wrong = too_large(found)
        if wrong is None:
            return found
        message = f"`{element.name}` {wrong}"
        self.problems.append(
            shape_problem(element.name_span, message, element.subject, help=NESTED_HELP)
        )
        return tuple(without_inside(whole) for whole in found)


def members(bundles: Mapping[str, Bundle]) -> dict[str, tuple[Property, ...]]:
    """The properties of each bundle as written, those of the bundles in it first.

    Bundles that include each other have what any of them has.
    """
    edges = {name: [r.name for r in bundle.include] for name, bundle in bundles.items()}
    found: dict[str, dict[str, Property]] = {}
    for group in components(edges):
        around = [name for name in bundles if name in group] if len(group) > 1 else group
        taken: dict[str, Property] = {}
        for other in chain.from_iterable(edges.get(name, ()) for name in around):
            for name, own in found.get(other, {}).items():
                taken.setdefault(name, own)
        for each in around if len(group) > 1 else ():
            for own in bundles[each].properties:
                taken.setdefault(own.name, own)
        for each in filter(bundles.__contains__, around):
            found[each] = taken | {own.name: own for own in bundles[each].properties}
    return {name: tuple(each.values()) for name, each in found.items()}


def has_inside(whole: Property) -> bool:
    """Whether something is nested in a property."""
    return bool(whole.items or whole.properties or whole.include)


def without_inside(whole: Property) -> Property:
    """A property with nothing nested in it; what was an object by its properties still is one."""
    if not has_inside(whole):
        return whole
    types = whole.types
    if types is None and whole.type_names:
        types = Types(whole.type_names, Value(whole.entry.value))
    return replace(whole, types=types, items=None, properties=())


def too_large(found: tuple[Property, ...]) -> str | None:
    """What is wrong with properties that multiply, or nest, beyond what an event can have."""
    count, depth, level = 0, 0, list(found)
    while level:
        count, depth = count + len(level), depth + 1
        if count > MAX_PROPERTIES:
            return f"grows beyond {MAX_PROPERTIES:,} properties"
        if depth > MAX_DEPTH:
            return f"nests more than {MAX_DEPTH} levels deep"
        below = chain.from_iterable(map(inside, level))
        level = list(islice(below, MAX_PROPERTIES + 1))
    return None


def inside(whole: Property) -> Iterator[Property]:
    """What is directly in a property."""
    yield from whole.properties
    if whole.items is not None:
        yield whole.items
