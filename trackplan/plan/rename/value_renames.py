"""Give a value of an enum another spelling, as far as nobody is hurt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from trackplan.diagnostic import Fix
from trackplan.plan.edit.respell import is_shared
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.properties.stated_values import values_of
from trackplan.plan.rename.edits import edits_of
from trackplan.plan.rename.history import properties_with_history
from trackplan.plan.yaml.node import Mapping as MappingNode
from trackplan.plan.yaml.node import Node, Scalar
from trackplan.plan.yaml.node import Sequence as SequenceNode

# The place of a value: the property that has it, and the value itself.
Key = tuple[str, str]


class ValueRenames:
    """The new spellings in one plan. A name means one thing in the whole plan, its values too."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def fix(self, name: str, old: str, new: str) -> Fix | None:
        """The new spelling wherever the plan says the value; None where that is not certain.

        That is where the new value is there already, a pattern or a raw JSON Schema may speak of
        the old one, or a YAML alias shares a place. Safe where every event that carries the
        property is no more than an intention.
        """
        names = self._family(name)
        if old in self._raw or any((each, new) in self._places for each in names):
            return None
        if not names.isdisjoint(self._with_pattern):
            return None
        scalars = [scalar for each in names for scalar in self._places.get((each, old), ())]
        edits = edits_of(scalars, new)
        if not edits or any(is_shared(self.plan, edit.span) for edit in edits):
            return None
        title = f"write `{new}` for `{old}`"
        return Fix(title, edits, safe=names.isdisjoint(self._with_history))

    def exists(self, name: str, new: str) -> bool:
        """Whether the property has this value already."""
        return any((each, new) in self._places for each in self._family(name))

    def _family(self, name: str) -> frozenset[str]:
        """The property with those that are like it."""
        found, ahead = {name}, [name]
        while ahead:
            new = set(self._alike.get(ahead.pop(), ())) - found
            found |= new
            ahead += new
        return frozenset(found)

    @cached_property
    def _alike(self) -> Mapping[str, set[str]]:
        alike: defaultdict[str, set[str]] = defaultdict(set)
        for name, written in self._written:
            if written.like is not None:
                alike[name].add(written.like.name)
                alike[written.like.name].add(name)
        return alike

    @cached_property
    def _written(self) -> list[tuple[str, Property]]:
        """Everything written about properties, what an array holds under the array's name."""
        plan = self.plan
        tops = [*plan.properties]
        for bundle in plan.bundles:
            tops += bundle.properties
        for event in (*plan.every, *plan.event_likes):
            tops += (*event.properties, *event.context)
        for traits in plan.trait_sets:
            tops += traits.traits
        return [pair for top in tops for pair in named_with_nested(top, top.name)]

    @cached_property
    def _places(self) -> Mapping[Key, list[Scalar]]:
        places: defaultdict[Key, list[Scalar]] = defaultdict(list)
        for name, written in self._written:
            for value in values_of(written):
                collect(places, name, value.node)
        for event in (*self.plan.every, *self.plan.event_likes):
            for example in event.examples:
                collect(places, "", example.node)
        for metric in self.plan.metrics:
            for measure in metric.measures:
                for name, value in measure.where.items():
                    collect(places, name, value.node)
        return places

    @cached_property
    def _raw(self) -> frozenset[str]:
        """The texts in raw JSON Schemas."""
        schemas = [event.schema for event in self.plan.event_likes]
        schemas += [written.schema for _, written in self._written]
        return frozenset(t for each in schemas if each is not None for t in texts_in(each.node))

    @cached_property
    def _with_pattern(self) -> frozenset[str]:
        return frozenset(name for name, each in self._written if each.constraints.pattern)

    @cached_property
    def _with_history(self) -> frozenset[str]:
        return properties_with_history(self.plan)


def named_with_nested(written: Property, name: str) -> Iterator[tuple[str, Property]]:
    """A property and all inside it, with the names that their values go by."""
    yield name, written
    for nested in written.properties:
        yield from named_with_nested(nested, nested.name)
    if written.items is not None:
        yield from named_with_nested(written.items, name)


def collect(places: dict[Key, list[Scalar]], name: str, node: Node) -> None:
    """Put the texts in a value under the names of the properties that have them."""
    if isinstance(node, MappingNode):
        for key, entry in node.entries.items():
            collect(places, key, entry.value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            collect(places, name, item)
    elif isinstance(node.value, str):
        places[name, node.value].append(node)


def texts_in(node: Node) -> Iterator[str]:
    """All texts in a value."""
    if isinstance(node, MappingNode):
        for entry in node.entries.values():
            yield from texts_in(entry.value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from texts_in(item)
    elif isinstance(node.value, str):
        yield node.value
