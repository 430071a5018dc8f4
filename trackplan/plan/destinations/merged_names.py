"""Names that are different in the plan, and the same where they arrive.

What passes them on rewrites them, or the destination cuts off what is too long for it. Names that
a warehouse cannot tell apart at any length are in warehouse_clashes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from trackplan.diagnostic import Subject
from trackplan.plan.destinations.limits import NameLimit
from trackplan.plan.destinations.routes import Routes
from trackplan.plan.destinations.targets import Target, targets
from trackplan.plan.destinations.warehouse_clashes import FullName, full_name, leaves, name_in
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.naming.warehouse import column_name, table_name


class Merged(NamedTuple):
    """Two elements that both arrive as `written`; `cut` says that it is for being too long."""

    named: FullName
    other: FullName
    written: str
    target: Target
    cut: NameLimit | None = None


def merged_names(plan: Plan) -> Iterator[Merged]:
    """All such pairs, each once for each destination."""
    for target in targets(plan):
        names = target.limits.names
        if target.rewrite is not None:
            yield from rewritten_events(plan, target)
            yield from rewritten_properties(plan, target)
        if (limit := names.get("table")) is not None and limit.cut:
            yield from cut_tables(plan, target, limit)
        if (limit := names.get("column")) is not None and limit.cut:
            yield from cut_columns(plan, target, limit)


def rewritten_events(plan: Plan, target: Target) -> Iterator[Merged]:
    """Events that are one after the rewrite."""
    arriving: defaultdict[str, list[Event]] = defaultdict(list)
    for event in plan.events:
        arriving[target.name_of(event)].append(event)
    for written, events in arriving.items():
        if len(events) > 1:
            there = [e for e in events if not e.is_removed and target.gets(e)]
            for other in there[1:]:
                # The same name twice is what somebody wants.
                if raw(other, target) != raw(there[0], target):
                    mine, first = FullName(other.name, other), FullName(there[0].name, there[0])
                    yield Merged(mine, first, written, target)


def raw(event: Event, target: Target) -> str:
    """The name of an event before the rewrite."""
    return name_in(event, target.destination.name)


def rewritten_properties(plan: Plan, target: Target) -> Iterator[Merged]:
    """Properties of an event that are one after the rewrite."""
    everywhere = {whole.name for event in plan.standing for whole in event.all_properties}
    rewritten = {name for name in everywhere if target.written(name) != name}
    seen: set[Subject] = set()
    for event in plan.standing if rewritten else ():
        names = {whole.name for whole in event.all_properties}
        if names.isdisjoint(rewritten) or not target.gets(event):
            continue
        first: dict[str, Property] = {}
        for whole in event.all_properties:
            other = first.setdefault(target.written(whole.name), whole)
            if other is not whole and whole.subject not in seen:
                seen.add(whole.subject)
                mine, there = (full_name(plan, (each.name,), each) for each in (whole, other))
                yield Merged(mine, there, target.written(whole.name), target)


def cut_tables(plan: Plan, target: Target, limit: NameLimit) -> Iterator[Merged]:
    """Events whose tables are one where the rest is cut off."""
    here = target.destination.name
    tables = [
        (table, event)
        for event in plan.events
        if len(table := table_name(name_in(event, here))) >= cutting(limit) and not event.is_removed
    ]
    if not tables:
        return
    routes = Routes.of(plan)
    first: dict[tuple[str, str], tuple[str, Event]] = {}
    for table, event in tables:
        written = cut(limit, table)
        sources = [source for warehouse, source in routes.lanes(event) if warehouse == here]
        there = [first.setdefault((source, written), (table, event)) for source in sources]
        other = next((other for before, other in there if before != table), None)
        if other is not None:
            yield Merged(
                FullName(event.name, event), FullName(other.name, other), written, target, limit
            )


def cut_columns(plan: Plan, target: Target, limit: NameLimit) -> Iterator[Merged]:
    """Properties of an event whose columns are one where the rest is cut off."""
    seen: set[Subject] = set()
    for event in plan.standing:
        # Snake case at most doubles a name.
        long = [w for w in event.all_properties if w.properties or len(w.name) * 2 > cutting(limit)]
        if not long or not target.gets(event):
            continue
        first: dict[str, tuple[str, FullName]] = {}
        for path, whole in leaves(tuple(long)):
            column = column_name(path)
            mine = full_name(plan, path, whole)
            before, other = first.setdefault(cut(limit, column), (column, mine))
            if before != column and mine.element.subject not in seen:
                seen.add(mine.element.subject)
                yield Merged(mine, other, cut(limit, column), target, limit)


def cut(limit: NameLimit, name: str) -> str:
    """What is left of a name in ASCII."""
    return name[: cutting(limit)]


def cutting(limit: NameLimit) -> int:
    """After how many bytes names are cut off."""
    return limit.max_bytes or 0
