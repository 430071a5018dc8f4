"""Where a plan speaks of the properties of a family: definitions, references, examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.codemods.family import Family
from trackplan.plan.model.event import Event
from trackplan.plan.model.property import Property
from trackplan.plan.model.question import Metric
from trackplan.plan.yaml.node import Mapping, Node, Scalar
from trackplan.plan.yaml.node import Sequence as SequenceNode


def mentions_of(family: Family) -> Iterator[Scalar]:
    """Every place that says the name and means one of the family; some more than once."""
    yield from (member.entry.key for member in family.members)
    yield from in_dictionary_terms(family)
    for event in (*family.plan.every, *family.plan.event_likes):
        yield from in_event(family, event)
    for traits in family.plan.trait_sets:
        yield from in_currencies(family, traits.all_traits)
    for metric in family.plan.metrics:
        yield from in_metric(family, metric)


def in_dictionary_terms(family: Family) -> Iterator[Scalar]:
    """What is `like` the dictionary's entry, or replaced by it."""
    if family.in_dictionary:
        for reference in family.plan.references:
            if reference.kind == "property" and reference.name == family.name:
                yield reference.node


def in_event(family: Family, event: Event) -> Iterator[Scalar]:
    """What an event says of its own properties, of traits, and of those of its replacement."""
    for example in event.examples:
        yield from keys_in(family, event.all_properties, example.node)
    yield from in_currencies(family, event.all_properties)
    for sets in event.sets:
        traits = traits_named(family, sets.target.value)
        for reference in sets.traits:
            if reference.name == family.name and has_top(family, traits):
                yield reference.node
    yield from in_map(family, event)


def in_map(family: Family, event: Event) -> Iterator[Scalar]:
    """Old and new names of properties, where an event is replaced by another."""
    deprecated = event.deprecated
    if deprecated is None or deprecated.map is None:
        return
    inside = deprecated.entry.value
    written = inside.entries.get("map") if isinstance(inside, Mapping) else None
    if written is not None and has_top(family, event.all_properties):
        yield from key_in(written.value, family.name)
    replaced_by = deprecated.replaced_by
    other = None if replaced_by is None else family.plan.find(replaced_by)
    if other is not None and has_top(family, other.all_properties):
        yield from (each.node for each in deprecated.map.values() if each.name == family.name)


def in_currencies(family: Family, properties: Iterable[Property]) -> Iterator[Scalar]:
    """Amounts that say which property beside them holds their currency."""
    properties = tuple(properties)
    for declared in properties:
        currency = declared.currency
        if currency is not None and currency.name == family.name and has_top(family, properties):
            yield currency.node
        yield from in_currencies(family, declared.held.properties)


def in_metric(family: Family, metric: Metric) -> Iterator[Scalar]:
    """What a metric counts, filters and groups by."""
    for measure in metric.measures:
        event = family.plan.find(measure.event)
        if event is None or not has_top(family, event.all_properties):
            continue
        spoken_of = (*measure.filters, *((measure.property,) if measure.property else ()))
        yield from (each.node for each in spoken_of if each.name == family.name)
        yield from (each.node for each in metric.by if each.value == family.name)


def traits_named(family: Family, target: str) -> tuple[Property, ...]:
    """The traits that `identify` or `groups.account` stands for."""
    found = (each for each in family.plan.trait_sets if ".".join(each.subject) == target)
    return next((each.all_traits for each in found), ())


def has_top(family: Family, properties: Iterable[Property]) -> bool:
    """Whether one of these, nested ones aside, is of the family."""
    return any(map(family.has, properties))


def keys_in(family: Family, properties: Iterable[Property], node: Node) -> Iterator[Scalar]:
    """The keys of an example that are of the family, nested ones too."""
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from keys_in(family, properties, item)
    if not isinstance(node, Mapping):
        return
    for declared in properties:
        entry = node.entries.get(declared.name)
        if entry is None:
            continue
        if family.has(declared):
            yield entry.key
        yield from keys_in(family, declared.held.properties, entry.value)


def key_in(node: Node, name: str) -> Iterator[Scalar]:
    """The key of this name."""
    if isinstance(node, Mapping) and name in node.entries:
        yield node.entries[name].key
