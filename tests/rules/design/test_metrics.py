"""Metrics are asked for what makes them figures, once, and not for what was reported elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from trackplan.plan.load.read_plan import load_files
from trackplan.rule import Rule
from trackplan.rules.examples import findings
from trackplan.rules.plan.design.event_without_context import EventWithoutContext
from trackplan.rules.plan.design.metric_not_computable import MetricNotComputable
from trackplan.rules.plan.design.metric_without_window import MetricWithoutWindow
from trackplan.rules.plan.design.no_leading_metric import NoLeadingMetric
from trackplan.rules.plan.design.several_north_stars import SeveralNorthStars
from trackplan.rules.plan.design.vanity_metric import VanityMetric


def names(rule: type[Rule[Any]], text: str, **options: object) -> list[str]:
    """The names of the elements that a rule finds."""
    return [diagnostic.subject[-1] for diagnostic in findings(rule, text, options)]


def metric(body: str) -> str:
    """A plan with this metric."""
    return f"metrics: {{m: {{{body}}}}}\n"


@pytest.mark.parametrize(
    "body",
    [
        "within: 7",
        "within: 7d, unique: A",
        "ratio: [A, B], within: 30 days",
        "ratio: {event: A}, within: [7d]",
        "north_star: yes, sum: {event: A, property: [b]}, within: 1d",
    ],
)
@pytest.mark.parametrize("rule", [MetricWithoutWindow, NoLeadingMetric, SeveralNorthStars])
def test_what_has_the_wrong_shape_is_left_to_the_format(rule: type[Rule[Any]], body: str) -> None:
    text = f"trackplan: 1\nmetrics: {{m: {{kind: Leading, {body}}}}}\n"
    loaded = load_files("", {"plan.yaml": text.encode()}, today=date(2026, 6, 1))
    assert loaded.diagnostics
    assert list(rule().check(loaded.plan)) == []


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        ("ratio: [{event: A}, {event: B}]", True),
        ("ratio: [{event: A}, {page: A}]", True),
        ("ratio: [{event: A}, {event: A}]", True),
        ("ratio: [{event: A, where: {b: 1}}, {event: A}]", False),
        ("unique: {page: A}", True),
        ("sum: {event: A, property: b}", False),
        ("description: Later.", False),
    ],
)
def test_ratios_and_people_have_a_window(body: str, asked: bool) -> None:
    assert bool(names(MetricWithoutWindow, metric(body))) is asked


@pytest.mark.parametrize(
    ("body", "is_vain"),
    [
        ("count: {event: A}", True),
        ("count: {event: A}, target: {value: 0}", False),
        ("sum: {event: A, property: seconds}", True),
        ("sum: {event: A, property: fees}", False),
        ("sum: {event: A, property: worth}", False),
        ("sum: {event: A}", False),
        ("count: {}", False),
        ("ratio: [{event: A}, {event: B}]", False),
    ],
)
def test_only_totals_of_something_else_than_money_are_vain(body: str, is_vain: bool) -> None:
    events = "events: {A: {properties: {worth: {type: number, currency: unit}, unit: string}}}\n"
    assert bool(names(VanityMetric, events + metric(body))) is is_vain


@pytest.mark.parametrize(
    ("body", "is_computable"),
    [
        ("ratio: [{event: A}, {where: {b: 1}}]", False),
        ("ratio: [{event: A}, {screen: A}]", True),
        ("sum: {event: A, property: b}, ratio: [{event: A}, {event: B}]", False),
        ("within: 7d", False),
    ],
)
def test_a_metric_is_computed_from_events(body: str, is_computable: bool) -> None:
    assert bool(names(MetricNotComputable, metric(body))) is not is_computable


def test_each_north_star_but_the_first_is_found() -> None:
    stars = "".join(f"  {name}: {{count: {{event: A}}, north_star: true}}\n" for name in "abc")
    assert names(SeveralNorthStars, f"metrics:\n{stars}") == ["b", "c"]


EVENTS = """\
bundles: {full: {properties: {b: string}}, hollow: {properties: {}}}
events:
  Bare:
  Bare Too: {properties: {}, include: [hollow]}
  Full: {include: [full]}
  Open: {open: true}
  Leaving: {status: deprecated}
  Schema: {schema: {required: [b]}}
pages: {Page: }
"""


@pytest.mark.parametrize(
    ("figure", "asked"),
    [
        ("metrics: {m: {count: {event: Bare}}}", ["Bare"]),
        ("metrics: {m: {ratio: [{event: Bare}, {event: Full}]}}", []),
        ("metrics: {m: {ratio: [{event: Full}, {event: Bare}]}}", ["Bare"]),
        ("metrics: {m: {ratio: [{event: Bare}, {event: Bare Too}]}}", ["Bare Too", "Bare"]),
        ("metrics: {m: {ratio: [{event: Bare}, {page: Page}]}}", []),
        ("metrics: {m: {count: {event: Open}}, n: {count: {event: Schema}}}", []),
        ("metrics: {m: {ratio: [{event: Bare}, {event: Leaving}]}}", ["Bare"]),
        ("metrics: {m: {count: {event: Bare}}, n: {count: {event: Bare}}}", ["Bare"]),
        ("metrics: {m: {count: {event: Unheard Of}}}", []),
        ("funnels: {f: {core: true, steps: [Bare, Full, Bare Too]}}", ["Bare"]),
        ("funnels: {f: {core: true, steps: [{page: Page}, Bare]}}", []),
        ("funnels: {f: {steps: [Bare, Full]}}", []),
    ],
)
def test_a_figure_needs_an_event_with_properties_first(figure: str, asked: list[str]) -> None:
    assert names(EventWithoutContext, f"{EVENTS}{figure}\n") == asked


def test_more_properties_can_be_asked_for() -> None:
    text = f"{EVENTS}metrics: {{m: {{count: {{event: Full}}}}}}\n"
    assert names(EventWithoutContext, text, at_least=1) == []
    assert names(EventWithoutContext, text, at_least=2) == ["Full"]
