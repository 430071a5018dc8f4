"""What metrics and funnels count, and which events answer no question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.plan.placeholders import is_written

# So many are named one by one even where no event of the plan states a question.
FEW = 5


def counted(plan: Plan) -> Iterator[Reference]:
    """The events, pages and screens that a metric measures or a funnel steps on."""
    for metric in plan.metrics:
        yield from (measure.event for measure in metric.measures)
    for funnel in plan.funnels:
        yield from funnel.steps


def unasked(plan: Plan, besides: Iterable[Reference] = ()) -> list[Event]:
    """The events, pages and screens that state no question and are neither counted nor `besides`.

    What is deprecated or removed is on its way out, and not asked.
    """
    used = {(reference.kind, reference.name) for reference in (*counted(plan), *besides)}
    return [
        event
        for event in plan.lasting
        if not is_written(event.why) and (event.kind, event.name) not in used
    ]


def is_said_once(plan: Plan, events: list[Event]) -> bool:
    """Whether the plan knows no `why` at all, so that naming each of many events tells nothing."""
    return len(events) > FEW and not any(is_written(event.why) for event in plan.lasting)


def number_of(events: list[Event]) -> str:
    """How many there are, in words that fit their kinds: `12 events`, `9 events and pages`."""
    kinds = dict.fromkeys(event.kind for event in events)
    words = [f"{kind}s" for kind in ("event", "page", "screen") if kind in kinds]
    said = f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)
    return f"{len(events)} {said}"
