"""Amounts and measures are asked once, where they are defined, and only if nobody has said it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.types.missing_unit import MissingUnit
from trackplan.rules.plan.types.money_without_currency import MoneyWithoutCurrency


def money(text: str) -> list[str]:
    """The amounts that are asked for their currency, as JSON Pointers."""
    return [found.pointer for found in findings(MoneyWithoutCurrency, dedent(text), {})]


def units(text: str) -> list[str]:
    """The numbers that are asked for their unit, as JSON Pointers."""
    return [found.pointer for found in findings(MissingUnit, dedent(text), {})]


@pytest.mark.parametrize(
    "said",
    [
        "events: {A: {properties: {price: number, currency: string}}}",
        "events: {A: {properties: {price: number, orderCurrencyCode: string}}}",
        "events: {A: {properties: {price: {type: number, unit: USD}}}}",
        "events: {A: {properties: {price: {type: number, description: In US dollars.}}}}",
        "events: {A: {properties: {price: number}, context: {currency: string}}}",
        'events: {"*": {properties: {currency: string}}, A: {properties: {price: number}}}',
        "events: {A: {properties: {price: string}}}",
        "events: {A: {properties: {price: {type: number, deprecated: {reason: Old.}}}}}",
        "events: {A: {properties: {cart: {properties: {price: number, currency: string}}}}}",
        "properties: {price: number}",
    ],
)
def test_these_say_the_currency_or_send_no_amount(said: str) -> None:
    assert money(said + "\n") == []


def test_a_unit_that_is_any_currency_says_nothing() -> None:
    text = "events: {A: {properties: {price: {type: number, unit: currency}}}}\n"
    assert money(text) == ["/events/A/properties/price"]


def test_a_currency_inside_one_item_says_nothing_about_the_whole() -> None:
    lines = "lines: {type: array, items: {properties: {price: number, currency: string}}}"
    assert money(f"events: {{A: {{properties: {{revenue: number, {lines}}}}}}}\n") == [
        "/events/A/properties/revenue"
    ]


def test_a_price_that_many_events_have_from_a_bundle_or_the_dictionary_is_one_finding() -> None:
    text = """
        properties: {price: number, sale_price: {like: price}}
        bundles: {product: {properties: {price: , tax: number}}}
        events:
          A: {include: [product]}
          B: {include: [product], properties: {price: {description: What is asked.}}}
          C: {properties: {price: {required: true}, sale_price: }}
        """
    assert sorted(money(text)) == ["/bundles/product/properties/tax", "/properties/price"]


def test_the_dictionary_answers_where_an_event_only_adds_words() -> None:
    text = """
        properties:
          price: {type: number, description: Price in euros.}
          duration: {type: number, description: Duration in seconds.}
        events:
          A: {properties: {price: {description: The new one.}, duration: {description: New.}}}
        """
    assert money(text) == []
    assert units(text) == []


def test_what_stands_in_for_a_measure_of_the_dictionary_is_asked_there() -> None:
    text = """
        properties: {duration: number, total_duration: {like: duration}, count: number}
        events: {A: {properties: {latency: {like: count}, wait_time: {like: duration}}}}
        """
    assert sorted(units(text)) == ["/events/A/properties/latency", "/properties/duration"]


def test_nested_measures_and_traits_are_asked() -> None:
    text = """
        identify: {traits: {trial_length: integer, session_time: {type: [number, "null"]}}}
        events: {A: {properties: {steps: {type: array, items: {properties: {load_time: number}}}}}}
        """
    assert len(units(text)) == 3


@pytest.mark.parametrize(
    "definition",
    [
        "string",
        "{type: string, format: duration}",
        "{type: [number, string]}",
        "{type: number, unit: s}",
        "{type: number, description: Seconds that passed.}",
        "any",
        "datetime",
    ],
)
def test_these_durations_are_let_alone(definition: str) -> None:
    assert units(f"events: {{A: {{properties: {{duration: {definition}}}}}}}\n") == []
