"""The types of a plan's properties, each named once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.diagnostic import Subject
from trackplan.generate.build.docs import about_property, lines
from trackplan.generate.client import (
    PLAIN_KINDS,
    Choice,
    Doc,
    Field,
    ListOf,
    Member,
    OneOf,
    Plain,
    PlainKind,
    Record,
    Type,
)
from trackplan.generate.language import IdentifierStyle
from trackplan.generate.literals import value_words
from trackplan.generate.scope import Named, identifiers
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Bundle, Property, PropertyType
from trackplan.plan.yaml.node import Json

PLAIN = {kind: Plain(kind) for kind in PLAIN_KINDS}


class Wanted(NamedTuple):
    """A type that needs a name: the words of it, and the property it is of."""

    named: Named
    whole: Property


class Types:
    """Makes the types of one plan.

    An enum or object that the dictionary or a bundle defines has one type, wherever it is used,
    named for it. What an event narrows has one of its own, named for the way to it.
    """

    def __init__(self, plan: Plan, style: IdentifierStyle) -> None:
        """Nothing is wanted yet."""
        self._style = style
        self._dictionary = plan.dictionary
        self._bundles = {bundle.name: bundle for bundle in plan.bundles}
        self._wanted: dict[Named, Property] = {}
        self._ids: dict[Named, str] = {}
        self._made: dict[Named, Choice | Record] = {}

    def want(self, properties: tuple[Property, ...], way: tuple[str, ...], of: Subject) -> None:
        """Note the types that these properties need, before any is made."""
        for whole in properties:
            self._want(whole, (*way, whole.name), (*of, whole.name))

    def _want(self, whole: Property, way: tuple[str, ...], subject: Subject) -> None:
        if whole.items is not None:
            self._want(whole.items, (*way, "item"), (*subject, "items"))
        if not (is_choice(whole) or is_record(whole)):
            return
        named = self.name_of(whole, way, subject)
        if named in self._wanted:
            return
        self._wanted[named] = whole
        for nested in whole.properties:
            self._want(nested, (*named.words, nested.name), (*named.subject, nested.name))

    def settle(self, taken: list[Named]) -> list[str]:
        """Name all that was wanted, and `taken`, which stand beside it; the names of the latter."""
        wanted = list(self._wanted)
        found = identifiers([*taken, *wanted], "type", self._style)
        self._ids = dict(zip(wanted, found[len(taken) :], strict=True))
        return found[: len(taken)]

    @property
    def made(self) -> tuple[Choice | Record, ...]:
        """The types in use, in an order in which each needs only earlier ones."""
        return tuple(self._made.values())

    def fields(
        self, properties: tuple[Property, ...], way: tuple[str, ...], of: Subject
    ) -> tuple[Field, ...]:
        """The fields of an object, the required ones first, each group by key."""
        ordered = sorted(properties, key=lambda each: (not each.required, each.name))
        named = [Named((each.name,), each.name, (*of, each.name)) for each in ordered]
        ids = identifiers(named, "field", self._style)
        return tuple(
            Field(
                id,
                whole.name,
                self.type_of(whole, (*way, whole.name), (*of, whole.name)),
                required=bool(whole.required),
                nullable=whole.is_nullable,
                doc=about_property(whole),
            )
            for id, whole in zip(ids, ordered, strict=True)
        )

    def type_of(self, whole: Property, way: tuple[str, ...], subject: Subject) -> Type:
        """The type of a property's value, null apart."""
        if is_choice(whole) or is_record(whole):
            named = self.name_of(whole, way, subject)
            if named not in self._made:
                self._made[named] = self._make(named, whole)
            return self._made[named]
        if len(whole.type_names) == 1 and (name := whole.type_names[0]) != "array":
            return PLAIN[name]
        options = tuple(self._option(name, whole, way, subject) for name in whole.type_names)
        if not options or any(option == Plain("any") for option in options):
            return Plain("any")
        different = tuple(dict.fromkeys(options))
        return different[0] if len(different) == 1 else OneOf(different)

    def _option(
        self, name: PropertyType, whole: Property, way: tuple[str, ...], subject: Subject
    ) -> Type:
        if name != "array":
            return PLAIN[name]
        items = whole.items
        if items is None:
            return ListOf(Plain("any"))
        held = self.type_of(items, (*way, "item"), (*subject, "items"))
        return ListOf(held, nullable=items.is_nullable)

    def _make(self, named: Named, whole: Property) -> Choice | Record:
        id, doc = self._ids[named], Doc(tuple(lines(whole.description)))
        if is_choice(whole):
            values = list(values_of(whole))
            texts = [Named((value_words(value),), repr(value), named.subject) for value in values]
            ids = identifiers(texts, "member", self._style)
            pairs = zip(ids, values, strict=True)
            return Choice(id, base_of(values), tuple(Member(*pair) for pair in pairs), doc)
        fields = self.fields(whole.properties, named.words, named.subject)
        return Record(id, fields, is_open=bool(whole.open), doc=doc)

    def name_of(self, whole: Property, way: tuple[str, ...], subject: Subject) -> Named:
        """The name of a type: a bundle's, the dictionary's, or the way to it."""
        bundle = self._bundles.get(whole.include[0].name) if len(whole.include) == 1 else None
        if bundle is not None and is_bundle(whole, bundle):
            return Named((bundle.name,), bundle.name, bundle.subject)
        name = whole.name if whole.like is None else whole.like.name
        entry = self._dictionary.get(name)
        if entry is not None and shape(entry) == shape(whole):
            return Named((name,), name, entry.subject)
        match whole.subject:
            case ("bundles", of, "properties", own) if self._is_bundled(of, own, whole):
                return Named((of, own), f"{of}\0{own}", whole.subject)
        return Named(way, "\0".join(way), subject)

    def _is_bundled(self, bundle: str, name: str, whole: Property) -> bool:
        """Whether a property is just what a bundle says of it."""
        found = self._bundles.get(bundle)
        inside = () if found is None else found.all_properties
        return any(each.name == name and shape(each) == shape(whole) for each in inside)


def is_choice(whole: Property) -> bool:
    """Whether a property has one of several values."""
    stated = whole.constraints
    if stated.const is None and stated.enum is None:
        return False
    return any(value is not None for value in values_of(whole))


def is_record(whole: Property) -> bool:
    """Whether a property is an object whose keys are known, and nothing else."""
    return whole.type_names == ("object",) and bool(whole.properties or whole.open is False)


def values_of(whole: Property) -> Iterator[Json]:
    """The values that a property may have, null apart, each once; none where any will do."""
    stated = whole.constraints
    listed = (stated.const,) if stated.const is not None else stated.enum or ()
    seen: set[str] = set()
    for value in (each.json for each in listed):
        if isinstance(value, (dict, list)):
            return
    for value in (each.json for each in listed):
        if value is not None and repr(value) not in seen:
            seen.add(repr(value))
            yield value


def base_of(values: list[Json]) -> PlainKind:
    """What all values are."""
    kinds: dict[type, PlainKind] = {
        str: "string",
        bool: "boolean",
        int: "integer",
        float: "number",
    }
    found = {kinds[type(value)] for value in values}
    if found == {"integer", "number"}:
        return "number"
    return found.pop() if len(found) == 1 else "any"


def shape(whole: Property) -> object:
    """What makes two properties have one type."""
    if is_choice(whole):
        return ("choice", tuple(map(repr, values_of(whole))))
    inside = tuple((each.name, bool(each.required), shape(each)) for each in whole.properties)
    items = shape(whole.items) if whole.items is not None else None
    plain = (whole.type_names, whole.is_nullable, bool(whole.open))
    return ("other", plain, inside, items)


def is_bundle(whole: Property, bundle: Bundle) -> bool:
    """Whether an object is just what a bundle says."""

    def of(properties: tuple[Property, ...]) -> set[object]:
        return {(each.name, bool(each.required), repr(shape(each))) for each in properties}

    return not whole.open and of(whole.properties) == of(bundle.all_properties)
