"""Metrics and funnels: which events they are made of, and how they are computed, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar, assert_never

from trackplan.diagnostic import Subject
from trackplan.docs.book.limits import value_text
from trackplan.docs.book.measured import measured, split_by
from trackplan.docs.book.saying import Part, Saying, property_part, saying
from trackplan.listing import counted
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Funnel, Measure, Metric
from trackplan.plan.model.values import Reference, Text

T = TypeVar("T")
_UNITS = {"m": "minute", "h": "hour", "d": "day", "w": "week"}


def metrics_of(plan: Plan) -> Mapping[Subject, tuple[Metric, ...]]:
    """The metrics that measure each event, page or screen."""
    return _by_event(plan, ((m, each.event) for m in plan.metrics for each in m.measures))


def funnels_of(plan: Plan) -> Mapping[Subject, tuple[Funnel, ...]]:
    """The funnels that step on each event, page or screen."""
    return _by_event(plan, ((funnel, step) for funnel in plan.funnels for step in funnel.steps))


def events_of(plan: Plan, question: Metric | Funnel) -> tuple[Event, ...]:
    """What a metric or funnel rests on, each event, page and screen once."""
    if isinstance(question, Funnel):
        references = question.steps
    else:
        references = tuple(measure.event for measure in question.measures)
    found = (plan.find(reference) for reference in references)
    return tuple({event.subject: event for event in found if event is not None}.values())


def computed(plan: Plan, metric: Metric) -> Saying:
    """How a metric is computed: `The sum of revenue over all Order Completed`; maybe nothing."""
    said = _aggregated(plan, metric)
    if not said:
        return ()
    within = f", within {span_words(metric.within.value)}" if metric.within is not None else ""
    by = (_split(plan, metric, each) for each in metric.by)
    split = (saying(", " if at else ", split by ", part) for at, part in enumerate(by))
    return saying(said, within, *split)


def _aggregated(plan: Plan, metric: Metric) -> Saying:
    if not metric.measures:
        return ()
    one, *others = metric.measures
    match metric.aggregation:
        case "count":
            is_sent = f" is {_verb(one, 'sent', 'seen')}"
            return saying("How often ", called(one.event), is_sent, *_filters(plan, one))
        case "unique":
            return saying("How many different users ", _doing(plan, one))
        case "sum":
            what = () if one.property is None else (" of ", _property(plan, one, one.property.name))
            return saying("The sum", *what, " over all ", called(one.event), *_filters(plan, one))
        case "ratio":
            share = (saying(", as a share of those who ", _doing(plan, each)) for each in others)
            return saying("The users who ", _doing(plan, one), *share)
        case None:
            return ()
        case never:
            assert_never(never)


def called(reference: Reference) -> Saying:
    """An event by its name, a page or screen as such: `the page Pricing`."""
    kind = "" if reference.kind == "event" else f"the {reference.kind} "
    return saying(kind, Part(reference.name, "name", (f"{reference.kind}s", reference.name)))


def span_words(within: str) -> str:
    """A span as people say it: `7d` is `7 days`."""
    return counted(int(within[:-1]), _UNITS[within[-1]])


def _doing(plan: Plan, measure: Measure) -> Saying:
    does = f"{_verb(measure, 'send', 'see')} "
    return saying(does, called(measure.event), *_filters(plan, measure))


def _verb(measure: Measure, of_event: str, of_page: str) -> str:
    return of_event if measure.event.kind == "event" else of_page


def _property(plan: Plan, of: Measure, name: str) -> Part:
    return property_part(name, measured(plan, of, name))


def _split(plan: Plan, metric: Metric, by: Text) -> Part:
    return property_part(by.value, split_by(plan, metric, by))


def _filters(plan: Plan, measure: Measure) -> Iterator[str | Part]:
    """What is counted only: ` where plan is family and position is 0`."""
    for at, (name, value) in enumerate(measure.where.items()):
        yield " and " if at else " where "
        yield _property(plan, measure, name)
        yield " is "
        yield Part(value_text(value.json), "code")


def _by_event(
    plan: Plan, mentions: Iterable[tuple[T, Reference]]
) -> Mapping[Subject, tuple[T, ...]]:
    """What mentions each event, page or screen, each once."""
    found: defaultdict[Subject, dict[int, T]] = defaultdict(dict)
    for each, reference in mentions:
        event = plan.find(reference)
        if event is not None:
            found[event.subject][id(each)] = each
    return {subject: tuple(of.values()) for subject, of in found.items()}
