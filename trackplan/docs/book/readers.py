"""What reads a property, or speaks of it: what breaks where the property goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from trackplan.diagnostic import Subject
from trackplan.docs.book.limits import value_text
from trackplan.docs.book.measured import last_name, measured, split_by
from trackplan.docs.book.questions import called
from trackplan.docs.book.saying import Part, Saying, property_part, saying
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.question import Measure


@dataclass(frozen=True, slots=True)
class Reader:
    """An element, and what it does with a property: `is its sum over all Order Completed`."""

    element: Subject
    title: str
    does: Saying


@dataclass(frozen=True, slots=True)
class Readers:
    """The metrics that read a property, and all else that speaks of it, in the plan's order."""

    metrics: tuple[Reader, ...] = ()
    others: tuple[Reader, ...] = ()


NOBODY = Readers()


def readers(plan: Plan) -> Mapping[str, Readers]:
    """The readers of each property by its name; names that nothing reads are left out."""
    metrics, others = _by_name(_metrics(plan)), _by_name(_others(plan))
    return {
        name: Readers(metrics.get(name, ()), others.get(name, ()))
        for name in dict.fromkeys((*metrics, *others))
    }


def _by_name(found: Iterator[tuple[str, Reader]]) -> Mapping[str, tuple[Reader, ...]]:
    by_name: defaultdict[str, dict[Reader, None]] = defaultdict(dict)
    for name, reader in found:
        by_name[name][reader] = None
    return {name: tuple(of) for name, of in by_name.items()}


def _metrics(plan: Plan) -> Iterator[tuple[str, Reader]]:
    for metric in plan.metrics:
        for measure in metric.measures:
            for name, does in _measures(measure):
                yield measured(plan, measure, name), _reader(metric, does)
        for text in metric.by:
            split = split_by(plan, metric, text)
            if split is not None:
                yield split, _reader(metric, saying("is split by it"))


def _measures(measure: Measure) -> Iterator[tuple[str, Saying]]:
    event = called(measure.event)
    if measure.property is not None:
        yield measure.property.name, saying("is its sum over all ", event)
    for name, value in measure.where.items():
        said = Part(value_text(value.json), "code")
        yield name, saying("takes only ", event, " where it is ", said)


def _others(plan: Plan) -> Iterator[tuple[str, Reader]]:
    for event in plan.standing:
        for sets in event.sets:
            target = "the user" if sets.target.value == "identify" else sets.target.value
            for trait in sets.traits:
                yield trait.name, _reader(event, saying(f"changes it, a trait of {target}"))
        yield from _replaced(event)
    for bundle in plan.bundles:
        for each in bundle.properties:
            yield each.name, _reader(bundle, saying("is a bundle with it"))
    for written in plan.written_properties:
        yield from _of_property(written)


def _replaced(event: Event) -> Iterator[tuple[str, Reader]]:
    """What becomes of the properties of an event that another takes the place of."""
    deprecated = event.deprecated
    if deprecated is None or not deprecated.map:
        return
    by = deprecated.replaced_by
    of, there = ((), ()) if by is None else ((" of ", called(by)), (" in ", called(by)))
    for old, new in deprecated.map.items():
        before, after = last_name(old), last_name(new.name)
        becomes = property_part(new.name, after)
        yield before, _reader(event, saying("is replaced: it becomes ", becomes, *of))
        was = property_part(old, before)
        yield after, _reader(event, saying("is replaced: its ", was, " becomes this", *there))


def _of_property(written: Property) -> Iterator[tuple[str, Reader]]:
    """The properties that a property names; each is said once, wherever it is written."""
    reader = partial(Reader, ("properties", written.name), written.name)
    if written.currency is not None:
        yield written.currency.name, reader(saying("is in the currency that it tells"))
    if written.like is not None:
        yield written.like.name, reader(saying("takes its definition"))
    if written.deprecated is not None and written.deprecated.replaced_by is not None:
        yield written.deprecated.replaced_by.name, reader(saying("is replaced by it"))


def _reader(element: Element, does: Saying) -> Reader:
    return Reader(element.subject, element.name, does)
