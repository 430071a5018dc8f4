"""What reads a property, and so breaks where it goes."""

from __future__ import annotations

from pathlib import Path

from tests.docs.book.books import book, written
from trackplan.docs.book.book import Book
from trackplan.docs.book.saying import plain

PLAN = """
properties:
  currency: {type: string}
  revenue: {type: number, currency: currency}
  tier: {type: string}
  level: {type: string, deprecated: {replaced_by: tier}}
  price: {like: revenue}
bundles:
  order: {properties: {revenue: , currency: }}
events:
  Order Completed:
    include: [order]
    properties: {coupon: string, products: {type: array, items: {properties: {rank: integer}}}}
    sets: {identify: [tier]}
  Checkout Done:
    status: deprecated
    deprecated: {replaced_by: Order Completed, map: {amount: revenue, sum: revenue}}
    properties: {amount: number, sum: number}
  Order Removed:
    status: removed
    sets: {identify: [tier]}
identify: {traits: {tier: }}
metrics:
  income: {sum: {event: Order Completed, property: revenue, where: {coupon: none}}, by: [user.tier]}
  share:
    ratio: [{event: Order Completed, where: {coupon: none}}, {event: Order Completed}]
    by: ["products[].rank"]
"""


def said(made: Book, name: str) -> tuple[list[str], list[str]]:
    found = made.readers[name]
    return (
        [f"{each.title} {plain(each.does)}" for each in found.metrics],
        [f"{each.title} {plain(each.does)}" for each in found.others],
    )


def test_metrics_say_whether_they_add_it_up_filter_or_split_by_it(tmp_path: Path) -> None:
    made = written(tmp_path, PLAN)
    assert said(made, "revenue")[0] == ["income is its sum over all Order Completed"]
    assert said(made, "coupon") == (
        [
            "income takes only Order Completed where it is none",
            "share takes only Order Completed where it is none",
        ],
        [],
    )
    assert said(made, "tier")[0] == ["income is split by it"]
    assert said(made, "rank")[0] == ["share is split by it"]


def test_all_else_that_speaks_of_it_is_named(tmp_path: Path) -> None:
    made = written(tmp_path, PLAN)
    assert said(made, "tier")[1] == [
        "Order Completed changes it, a trait of the user",
        "level is replaced by it",
    ]
    assert said(made, "currency")[1] == [
        "order is a bundle with it",
        "revenue is in the currency that it tells",
    ]
    assert said(made, "amount")[1] == [
        "Checkout Done is replaced: it becomes revenue of Order Completed"
    ]
    assert said(made, "revenue")[1] == [
        "Checkout Done is replaced: its amount becomes this in Order Completed",
        "Checkout Done is replaced: its sum becomes this in Order Completed",
        "order is a bundle with it",
        "price takes its definition",
    ]


def test_what_nothing_reads_has_no_readers(tmp_path: Path) -> None:
    assert "level" not in written(tmp_path, PLAN).readers


def test_the_revenue_of_a_shop_is_read_by_its_metric() -> None:
    assert [each.element for each in book("ecommerce").readers["revenue"].metrics] == [
        ("metrics", "revenue")
    ]
