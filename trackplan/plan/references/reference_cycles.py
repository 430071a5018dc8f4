"""References that lead back to where they began."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from trackplan.diagnostic import Subject
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.plan.references.cycles import components, is_cyclic, shortest_cycle
from trackplan.plan.resolve.containment import Definition, Link, containment
from trackplan.plan.yaml.node import Scalar


class Step(NamedTuple):
    """One element refers to another: `how` says in words what `node` states.

    `inside` tells whether the other one is taken in a level deeper.
    """

    of: Subject
    to: Subject
    how: str
    node: Scalar
    inside: bool = False


Graph = dict[Subject, list[Step]]


def reference_cycles(plan: Plan) -> Iterator[tuple[Step, ...]]:
    """For each group of elements that refer in circles, the shortest circle of its first one.

    The first one is that which stands first in the order of the plan's elements.
    """
    for graph in (definitions(plan), replacements(plan)):
        yield from circles(graph)


def circles(graph: Graph) -> Iterator[tuple[Step, ...]]:
    """The circles of a graph, in the order of its nodes."""
    edges = {of: [step.to for step in steps] for of, steps in graph.items()}
    order = {of: number for number, of in enumerate(graph)}
    groups = (group for group in components(edges) if is_cyclic(group, edges))
    firsts = sorted((min(order[of] for of in group), group) for group in groups)
    nodes = list(graph)
    for number, group in firsts:
        members = set(group)
        inside = {of: [to for to in edges[of] if to in members] for of in group}
        way = shortest_cycle(nodes[number], inside)
        steps = zip(way, [*way[1:], way[0]], strict=True)
        yield tuple(step_between(graph, of, to) for of, to in steps)


def step_between(graph: Graph, of: Subject, to: Subject) -> Step:
    """The first step from one element to another."""
    return next(step for step in graph[of] if step.to == to)


def definitions(plan: Plan) -> Graph:
    """What dictionary entries and bundles are made of."""
    links = containment(plan.properties, plan.bundles)
    return {subject_of(of): [step(of, link) for link in found] for of, found in links.items()}


def step(of: Definition, link: Link) -> Step:
    """A link between definitions as a step between elements."""
    return Step(subject_of(of), subject_of(link.to), link.how, link.node, link.inside)


def subject_of(definition: Definition) -> Subject:
    """Where a definition stands in the plan."""
    kind, name = definition
    return ("bundles" if kind == "bundle" else "properties", name)


def replacements(plan: Plan) -> Graph:
    """What events, pages, screens and properties are replaced by."""
    deprecations = chain(
        ((event.subject, event.deprecated) for event in plan.event_likes),
        ((declared.subject, declared.deprecated) for declared in plan.written_properties),
    )
    return {
        subject: [replaced(subject, deprecated.replaced_by)]
        for subject, deprecated in deprecations
        if deprecated is not None and deprecated.replaced_by is not None
    }


def replaced(subject: Subject, by: Reference) -> Step:
    """The step to what stands beside `subject` under another name."""
    return Step(subject, (*subject[:-1], by.name), "is replaced by", by.node)
