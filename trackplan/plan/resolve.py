"""What properties are in full: the dictionary, `like`, bundles and "*" followed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from trackplan.diagnostic import Diagnostic
from trackplan.plan.load.problems import shape_problem
from trackplan.plan.model.element import Element
from trackplan.plan.model.property import Bundle, Constraints, Property
from trackplan.plan.model.values import Reference

# Bundles within items within bundles multiply; a payload of this size is no event.
MAX_PROPERTIES = 5_000
MAX_DEPTH = 40

# What an entry takes from the definition it stands for, key by key, unless it says so itself.
INHERITED = (
    "types",
    "description",
    "required",
    "nullable",
    "items",
    "properties",
    "include",
    "open",
    "pii",
    "purpose",
    "origin",
    "unit",
    "currency",
    "examples",
    "default",
    "deprecated",
    "tags",
    "schema",
)
CONSTRAINTS = tuple(Constraints.__dataclass_fields__)


class TooLarge(Exception):
    """The properties multiply or nest without end, or nearly so."""


@dataclass
class Resolver:
    """Resolves properties against one dictionary and one set of bundles.

    What is cyclic or unknown is left out here, and said by rules; what multiplies beyond all
    bounds is a problem.
    """

    dictionary: Mapping[str, Property]
    bundles: Mapping[str, Bundle]
    problems: list[Diagnostic] = field(default_factory=list)
    definitions: dict[str, Property | None] = field(default_factory=dict)
    resolved_bundles: dict[str, tuple[Property, ...]] = field(default_factory=dict)
    resolving: list[str] = field(default_factory=list)
    budget: int = MAX_PROPERTIES
    depth: int = 0

    def payload(
        self,
        element: Element,
        properties: Iterable[Property],
        include: Iterable[Reference],
    ) -> tuple[Property, ...]:
        """The resolved properties of an element, its bundles' first, its own in their place."""
        self.budget, self.depth = MAX_PROPERTIES, 0
        self.resolving.clear()
        properties = tuple(properties)
        try:
            return self.together(properties, include, nested=False)
        except TooLarge as error:
            message = f"`{element.name}` {error}"
            help_ = "bundles and items multiply each other here; make them smaller"
            problem = shape_problem(element.name_span, message, element.subject, help=help_)
            self.problems.append(problem)
            return properties

    def together(
        self, properties: Iterable[Property], include: Iterable[Reference], *, nested: bool
    ) -> tuple[Property, ...]:
        """Included properties, overridden by own ones, in the order of first mention."""
        found: dict[str, Property] = {}
        for reference in include:
            for included in self.bundle(reference.name):
                found.setdefault(included.name, included)
        for own in properties:
            found[own.name] = self.property(own, nested=nested)
        return tuple(found.values())

    def bundle(self, name: str) -> tuple[Property, ...]:
        """The resolved properties of a bundle; none of one that is unknown or contains itself."""
        if name in self.resolved_bundles:
            done = self.resolved_bundles[name]
            self.spend(sum(map(size, done)))
            return done
        bundle = self.bundles.get(name)
        if bundle is None or name in self.resolving:
            return ()
        self.resolving.append(name)
        self.deeper()
        done = self.together(bundle.properties, bundle.include, nested=False)
        self.depth -= 1
        self.resolving.pop()
        if not self.resolving:
            self.resolved_bundles[name] = done
        return done

    def property(self, own: Property, *, nested: bool) -> Property:
        """One property in full."""
        self.spend(1)
        inherited = self.inherited(own, nested=nested)
        whole = own if inherited is None else inheriting(own, inherited)
        if not (whole.items or whole.properties or whole.include):
            return whole
        if inherited is not None and whole.items is inherited.items and not own.properties:
            self.spend(size(whole))
            return whole
        self.deeper()
        items = None if whole.items is None else self.property(whole.items, nested=True)
        properties = self.together(whole.properties, whole.include, nested=True)
        self.depth -= 1
        return replace(whole, items=items, properties=properties)

    def inherited(self, own: Property, *, nested: bool) -> Property | None:
        """The definition that an entry stands for, None where it stands alone."""
        if own.like is not None:
            return self.definition(own.like.name)
        if own.states_a_type:
            known = None if nested else self.dictionary.get(own.name)
            if known is None or known is own or own.pii is not None:
                return None
            whole = self.definition(own.name)
            return None if whole is None else replace(own, pii=whole.pii)
        return None if own.name == "items" and nested else self.definition(own.name)

    def definition(self, name: str) -> Property | None:
        """The dictionary's entry of this name in full, `like` followed to its end."""
        if name in self.definitions:
            return self.definitions[name]
        chain: list[Property] = []
        seen: set[str] = set()
        at: str | None = name
        while at is not None and at not in seen and at in self.dictionary:
            seen.add(at)
            entry = self.dictionary[at]
            chain.append(entry)
            at = entry.like.name if entry.like is not None else None
        if not chain:
            return None
        self.definitions[name] = None  # what contains itself through its items ends here
        whole = chain[-1]
        for entry in reversed(chain[:-1]):
            whole = inheriting(entry, whole)
        self.definitions[name] = self.inside(whole)
        return self.definitions[name]

    def inside(self, whole: Property) -> Property:
        """A definition with its items and nested properties in full."""
        if not (whole.items or whole.properties or whole.include):
            return whole
        self.deeper()
        items = None if whole.items is None else self.property(whole.items, nested=True)
        properties = self.together(whole.properties, whole.include, nested=True)
        self.depth -= 1
        return replace(whole, items=items, properties=properties)

    def spend(self, count: int) -> None:
        """Count properties made. Raises TooLarge."""
        self.budget -= count
        if self.budget < 0:
            raise TooLarge(f"grows beyond {MAX_PROPERTIES:,} properties")

    def deeper(self) -> None:
        """Go down a level. Raises TooLarge."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise TooLarge(f"nests more than {MAX_DEPTH} definitions in each other")


def size(whole: Property) -> int:
    """How many properties a resolved property is, itself included."""
    nested = sum(map(size, whole.properties))
    return 1 + nested + (0 if whole.items is None else size(whole.items))


def inheriting(own: Property, base: Property) -> Property:
    """`own`, with everything that it does not state taken from `base`."""
    taken = {
        name: getattr(base, name)
        for name in INHERITED
        if getattr(own, name) in (None, ()) and getattr(base, name) not in (None, ())
    }
    narrowed = {
        name: getattr(base.constraints, name)
        for name in CONSTRAINTS
        if getattr(own.constraints, name) is None and getattr(base.constraints, name) is not None
    }
    if narrowed:
        taken["constraints"] = replace(own.constraints, **narrowed)
    return replace(own, **taken) if taken else own
