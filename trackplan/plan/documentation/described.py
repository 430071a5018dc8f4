"""What of a plan has a description, besides properties."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Text

# What it is as people call it, the element itself, and what it says.
Described = tuple[str, Element, Text | None]


def described_events(plan: Plan) -> Iterator[Described]:
    """Events, pages and screens that have not been removed."""
    for event in plan.standing:
        yield event.kind, event, event.description


def described_questions(plan: Plan) -> Iterator[Described]:
    """Metrics and funnels."""
    for metric in plan.metrics:
        yield "metric", metric, metric.description
    for funnel in plan.funnels:
        yield "funnel", funnel, funnel.description


def described_bundles(plan: Plan) -> Iterator[Described]:
    """Bundles."""
    for bundle in plan.bundles:
        yield "bundle", bundle, bundle.description


def described_terms(plan: Plan) -> Iterator[Described]:
    """Objects and actions."""
    for term in plan.objects:
        yield "object", term, term.description
    for term in plan.actions:
        yield "action", term, term.description
