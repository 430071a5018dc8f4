"""The rule `money-without-currency`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.by_name import by_name
from trackplan.plan.properties.currencies import Amount, without_currency
from trackplan.rule import Bad, Good, Rule


class MoneyWithoutCurrency(Rule[Plan]):
    """Wherever an amount of money is sent, the plan says in which currency it is.

    A sum over dollars and yen is no number at all, and the day a second country is served comes
    without warning. It is said by the key `currency`, by a property such as `currency` on the same
    event, by the name (`price_usd`), by `unit` or in the description. Rates and counts are no
    money, and `value` and `total` alone may be anything.
    """

    group = "types"
    severity = Severity.WARNING
    # The property that holds the currency may be in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            properties:
              currency: string
              price: {type: number, description: Price of one unit.}
              discount: {type: number, description: Discount in percent.}
              mrr: {type: number, description: Monthly recurring revenue in US dollars.}
              shipping: {type: number, currency: currency}
            events:
              Order Completed:
                properties:
                  currency:
                  mrr:
                  shipping:
                  products: {type: array, items: {properties: {price: }}}
            """
        ),
        Good(
            """\
            events:
              Product Added:
                properties:
                  price_eur: number
                  total_price_cents: integer
                  tax_rate: number
                  price_list: string
                  cost_center: integer
                  time_spent: integer
                  points_balance: integer
                  has_discount: boolean
                  discount: boolean
                  shipping: string
                  amount_of_items: integer
              Product Sold: {status: deprecated, properties: {price: number}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              price: {type: number, description: Price of one unit.}
              currency: string
            events:
              Product Added: {properties: {price: , currency: }}
              Product Viewed: {properties: {price: }}
              Product Shared: {properties: {price: }}
            """,
            message="`Product Viewed` and 1 more carry `price`, but not in which currency",
            at="price",
            line=2,
        ),
        Bad(
            """\
            events:
              Order Refunded:
                properties:
                  order: {properties: {total_tax: number}}
            """,
            message="`Order Refunded` carries `total_tax`, but not in which currency",
            at="total_tax",
        ),
        Bad(
            """\
            bundles:
              product: {properties: {sku: string, price: number}}
            events:
              Cart Viewed: {properties: {products: {type: array, items: {include: [product]}}}}
            """,
            message="`Cart Viewed` carries `price`, but not in which currency",
            at="price",
        ),
        Bad(
            """\
            groups:
              account:
                traits: {annualBudget: number}
            """,
            message="the traits of `account` have `annualBudget`, but not in which currency",
            at="annualBudget",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at every event, and report amounts where they are defined."""
        amounts = {amount.whole.subject: amount for amount in without_currency(plan)}
        for repeated in by_name(amount.whole for amount in amounts.values()):
            yield self.bare(together([amounts[whole.subject] for whole in repeated.all]))

    def bare(self, amount: Amount) -> Diagnostic:
        """The finding about one amount."""
        whole, first = amount.whole, amount.carriers[0]
        defined_there = whole.lies_in(first.subject)
        notes = [] if defined_there else [Note("it is carried here", first.name_span)]
        help_ = "send a property `currency` along with it, or name the currency in its description"
        return self.finding(
            whole.name_span,
            f"{carried(amount.carriers)} `{whole.name}`, but not in which currency",
            whole.subject,
            help=help_,
            notes=notes,
        )


def together(amounts: list[Amount]) -> Amount:
    """What several events define by the same name, as one amount that they all carry."""
    return Amount(amounts[0].whole, [each for amount in amounts for each in amount.carriers])


def carried(carriers: list[Event | TraitSet]) -> str:
    """Who carries it: the first one by its name."""
    first, more = carriers[0], len(carriers) - 1
    if isinstance(first, TraitSet):
        return f"the traits of `{first.name}` have"
    return f"`{first.name}` and {more} more carry" if more else f"`{first.name}` carries"
