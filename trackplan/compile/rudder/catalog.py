"""The properties and custom types of a data catalog, gathered from the plan's events."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from trackplan.compile.left_out import Loss
from trackplan.compile.rudder.config import config_of
from trackplan.compile.rudder.limits import description, is_property_name
from trackplan.compile.rudder.shape import Shape
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Text
from trackplan.schema.property_schema import object_keywords, restrictions

CONSTRAINTS = "no place for some formats, patterns and bounds"
INSIDE = "no place for what is inside an object that may be something else"
NAMES = "no property can be called so, so they are left out"
TWO = "a name has one description and one meaning for a type, so only the first is held"


@dataclass(frozen=True, slots=True)
class Member:
    """A property of an event or object, by its label."""

    label: str
    required: bool


@dataclass(frozen=True, slots=True)
class CustomType:
    """A type with constraints, or an object with properties."""

    shape: Shape
    description: str | None = None
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class CatalogProperty:
    """A property that events share: the name, the types and the constraints make it one."""

    name: str
    shape: Shape
    description: str | None = None


class Catalog:
    """Grows as events are added; everything in it is named by a label that people could read."""

    def __init__(self, plan: Plan) -> None:
        """Nothing is in it; dictionary entries and bundles give their names to what equals them."""
        self.types: dict[str, CustomType] = {}
        self.properties: dict[str, CatalogProperty] = {}
        self.losses: list[Loss] = []
        self._dictionary = plan.dictionary
        self._labels: dict[tuple[str, tuple[object, ...]], str] = {}
        self._objects: dict[str, str] = {}
        self._bundles = {
            _in_full(bundle.all_properties, is_open=False): bundle
            for bundle in reversed(plan.bundles)
        }

    def members(self, properties: tuple[Property, ...], where: str) -> tuple[Member, ...]:
        """The properties of an event or object, sorted by name."""
        found = ((each, self.add(each, where)) for each in _sorted(properties))
        return tuple(
            Member(label, required=bool(each.required))
            for each, label in found
            if label is not None
        )

    def add(self, whole: Property, where: str) -> str | None:
        """The label of a resolved property; None where a catalog cannot hold its name."""
        if not is_property_name(whole.name):
            self.losses.append(Loss(NAMES, whole.name))
            return None
        return self.put(whole.name, self._in_dictionary(whole, where), whole.description, where)

    def put(self, name: str, shape: Shape, said: Text | None, where: str) -> str:
        """The label of the property with a name and shape."""
        text = description(said, of_property=True)
        label = self._labels.get((name, shape.key))
        if label is not None and self.properties[label].shape.config != shape.config:
            if not shape.is_plain:
                self.losses.append(Loss(TWO, name))
                return label
            shape = self._type_of(f"{name} of {where}", shape)
            label = self._labels.get((name, shape.key))
        if label is None:
            label = _free(name, where, self.properties)
            self._labels[name, shape.key] = label
            self.properties[label] = CatalogProperty(name, shape, text)
        elif self.properties[label].description != text:
            self.losses.append(Loss(TWO, name))
        return label

    def shape(self, whole: Property, name: str, where: str) -> Shape:
        """The values of a resolved property, which is called `name`: an array's item has none."""
        types = _primitives(whole)
        if whole.properties or whole.open is False:
            if types == ("object",):
                return Shape(custom=self._object(whole, name, where))
            self.losses.append(Loss(INSIDE, name))
        config, is_whole = config_of(whole, types)
        if not is_whole or whole.schema is not None:
            self.losses.append(Loss(CONSTRAINTS, name))
        found = Shape(types, config=config)
        return found if whole.items is None else self._array(found, whole.items, name, where)

    def _in_dictionary(self, whole: Property, where: str) -> Shape:
        """The shape, as the dictionary's own type where it is that and has constraints."""
        shape = self.shape(whole, whole.name, where)
        name = whole.name if whole.like is None else whole.like.name
        entry = self._dictionary.get(name)
        if entry is None or not shape.is_plain or not shape.config:
            return shape
        if restrictions(entry) != restrictions(whole):
            return shape
        return self._type_of(name, shape, entry.description)

    def _array(self, shape: Shape, items: Property, name: str, where: str) -> Shape:
        held = self.shape(items, f"{name} item", where)
        if held.custom is None and held.says_more and held.is_plain:
            held = self._type_of(f"{name} item", held)
        elif held.custom is None and held.says_more:
            self.losses.append(Loss(CONSTRAINTS, name))
        if held.custom is not None:
            return replace(shape, item_custom=held.custom)
        return replace(shape, item_types=held.types)

    def _object(self, whole: Property, name: str, where: str) -> str:
        """The custom type of an object; equal objects share one."""
        key = _in_full(whole.properties, is_open=bool(whole.open))
        if key not in self._objects:
            bundle = self._bundles.get(key)
            label = _free(name if bundle is None else bundle.name, where, self.types)
            self._objects[key] = label
            shape = Shape(("object",), config={"additional_properties": bool(whole.open)})
            said = None if bundle is None else description(bundle.description)
            self.types[label] = CustomType(shape, said)  # holds the place while it is filled
            members = self.members(whole.properties, label)
            self.types[label] = CustomType(shape, said, members)
        return self._objects[key]

    def _type_of(self, label: str, shape: Shape, said: Text | None = None) -> Shape:
        """The shape that a custom type with this shape is."""
        wanted = CustomType(shape, description(said))
        while self.types.get(label, wanted).shape != shape:
            label = f"{label} type"
        self.types.setdefault(label, wanted)
        return Shape(custom=label)


def _free(label: str, where: str, taken: dict[str, CustomType] | dict[str, CatalogProperty]) -> str:
    """The label, or a longer one where that is another's."""
    while label in taken:
        label = f"{label} of {where}"
    return label


def _sorted(properties: tuple[Property, ...]) -> list[Property]:
    return sorted(properties, key=lambda each: each.name)


def _in_full(properties: tuple[Property, ...], *, is_open: bool) -> str:
    keywords = object_keywords(properties, restrictions, is_open=is_open)
    return json.dumps(keywords)


def _primitives(whole: Property) -> tuple[str, ...]:
    """The types in RudderStack's words; none where any will do."""
    names = whole.type_names
    if "any" in names or (not names and whole.types is None):
        return ()
    plain = ("string" if name in ("date", "datetime") else name for name in names)
    return tuple(dict.fromkeys((*plain, *(("null",) if whole.is_nullable else ()))))
