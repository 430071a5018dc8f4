"""How metrics are computed, in words, and which events they rest on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.book.books import FOLDERS, book, written
from trackplan.docs.book.questions import computed, events_of
from trackplan.docs.book.saying import Part, plain

EVENTS = """
events:
  Order Completed: {properties: {revenue: number, plan: string, rank: integer}}
  Order Opened:
    properties:
      products: {type: array, items: {type: object, properties: {price: number}}}
pages:
  Pricing: {properties: {plan: string}}
metrics:
  asked:
"""
WORDS = {
    "count: {event: Order Completed}": "How often Order Completed is sent",
    "count: {page: Pricing, where: {plan: family}}": (
        "How often the page Pricing is seen where plan is family"
    ),
    "unique: {event: Order Completed}\n    within: 7d": (
        "How many different users send Order Completed, within 7 days"
    ),
    "sum: {event: Order Completed, property: revenue, where: {plan: solo, rank: 0}}": (
        "The sum of revenue over all Order Completed where plan is solo and rank is 0"
    ),
    "sum: {event: Order Opened, property: 'products[].price'}": (
        "The sum of products[].price over all Order Opened"
    ),
    "ratio: [{event: Order Completed, where: {plan: solo}}, {page: Pricing}]\n    within: 1d": (
        "The users who send Order Completed where plan is solo, "
        "as a share of those who see the page Pricing, within 1 day"
    ),
    "count: {event: Order Completed}\n    by: [plan, source]": (
        "How often Order Completed is sent, split by plan, source"
    ),
    "kind: leading": "",
}


@pytest.mark.parametrize("stated", WORDS)
def test_how_it_is_computed_is_a_sentence(tmp_path: Path, stated: str) -> None:
    made = written(tmp_path, f"{EVENTS}    {stated}\n")
    assert plain(computed(made.plan, made.plan.metrics[0])) == WORDS[stated]


def test_the_sentence_knows_what_its_names_are(tmp_path: Path) -> None:
    made = written(
        tmp_path,
        "sources: {web: }\n"
        f"{EVENTS}    sum: {{event: Order Opened, property: 'products[].price'}}\n"
        "    by: [source, group.tier]\n",
    )
    named = [part for part in computed(made.plan, made.plan.metrics[0]) if part.kind != "words"]
    assert named == [
        Part("products[].price", "code", ("properties", "price")),
        Part("Order Opened", "name", ("events", "Order Opened")),
        Part("source", "code", None),
        Part("group.tier", "code", ("properties", "tier")),
    ]


@pytest.mark.parametrize("name", FOLDERS)
def test_every_metric_that_is_computed_says_how_and_of_what(name: str) -> None:
    plan = book(name).plan
    for metric in plan.metrics:
        said = computed(plan, metric)
        assert bool(said) == bool(metric.measures)
        subjects = {part.subject for part in said if part.kind == "name"}
        assert {event.subject for event in events_of(plan, metric)} <= subjects


def test_an_event_of_several_steps_is_rested_on_once(tmp_path: Path) -> None:
    made = written(
        tmp_path, f"{EVENTS}    ratio: [{{event: Order Completed}}, {{event: Order Completed}}]\n"
    )
    assert [event.name for event in events_of(made.plan, made.plan.metrics[0])] == [
        "Order Completed"
    ]
