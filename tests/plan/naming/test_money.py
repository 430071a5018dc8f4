"""Which names are amounts of money, and what says in which currency."""

from __future__ import annotations

import pytest

from trackplan.plan.naming.money import is_currency, is_money, settles_currency

MONEY = [
    "price",
    "unit_price",
    "salePrice",
    "price_per_unit",
    "price_before_tax",
    "total_price",
    "order_total",
    "cart_value",
    "subtotal",
    "sub_total",
    "grand_total",
    "revenue",
    "total_revenue",
    "tax",
    "shipping",
    "shipping_cost",
    "discount",
    "discount_amount",
    "amount",
    "amount_paid",
    "donation_amount",
    "balance",
    "account_balance",
    "budget",
    "monthly_budget",
    "salary",
    "tip",
    "fee",
    "service_fees",
    "total_spent",
    "order_value_total",
    "mrr",
    "ltv",
    "lifetime_value",
    "cost_per_click",
    "refund_amount",
    "price_max",
    "product_price",
    "item_cost",
    "revenue_per_user",
    "user_revenue",
    "gold_price",
    "ltv_at_cancel",
    "price_at_purchase",
]
NO_MONEY = [
    "value",
    "total",
    "page_total",
    "total_items",
    "total_length",
    "tax_rate",
    "discount_percent",
    "discount_rate",
    "percent_discount",
    "price_list",
    "price_range",
    "price_id",
    "amount_of_items",
    "item_amount",
    "points_balance",
    "credits_spent",
    "time_spent",
    "time_budget",
    "error_budget",
    "free_shipping",
    "num_refunds",
    "price_usd",
    "amountEUR",
    "price_cents",
    "cost_center",
    "currency",
    "shipping_method",
    "tipping",
    "refunds",
    "token_cost",
    "prices",
    "work_life_balance",
    "context_budget",
    "payment_at",
    "gold_spent",
    "energy_balance",
    "summon_tickets_balance",
    "diamond_price",
    "file_amount",
]


@pytest.mark.parametrize("name", MONEY)
def test_these_are_money(name: str) -> None:
    assert is_money(name)


@pytest.mark.parametrize("name", NO_MONEY)
def test_these_are_not_or_say_the_currency_themselves(name: str) -> None:
    assert not is_money(name)


@pytest.mark.parametrize(
    "name", ["currency", "currencyCode", "order_currency", "currency_iso_code"]
)
def test_these_hold_a_currency(name: str) -> None:
    assert is_currency(name)


@pytest.mark.parametrize("name", ["currency_count", "currencies", "code", "current"])
def test_these_hold_none(name: str) -> None:
    assert not is_currency(name)


@pytest.mark.parametrize(
    ("description", "settled"),
    [
        ("Price in US dollars.", True),
        ("Monthly revenue, EUR", True),
        ("What it costs (€).", True),
        ("Price in the currency of the shop.", True),
        ("Number of products.", True),
        ("Discount in percent.", True),
        ("Price of one unit.", False),
        ("What was spent in euphoria.", False),
        ("How it was billed.", False),
    ],
)
def test_a_description_may_say_the_currency_or_that_it_is_no_money(
    description: str, settled: bool
) -> None:
    assert settles_currency(description) is settled
