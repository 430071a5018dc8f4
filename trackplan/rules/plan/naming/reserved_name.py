"""The rule `reserved-name`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.sources.reserved import SdkNames
from trackplan.plan.sources.taken_names import Taken, taken_names
from trackplan.rule import Bad, Good, Rule


class ReservedName(Rule[Plan]):
    """Names that an SDK keeps for itself are left to it.

    An SDK fills in some fields of every call, sends some events itself, and expects a type of some
    traits. Who gives such a name to something else finds it overwritten, hidden or refused. Which
    names these are depends on the `sdk` of the sources that an event comes from; traits may come
    from any source. Where no source states an `sdk`, nothing is said.
    """

    group = "naming"
    severity = Severity.WARNING
    yield_to = ("destination-reserved-name", "destination-avoided-name", "warehouse-collision")
    good = (
        Good(
            """\
            sources: {web: {sdk: segment}}
            events:
              "*": {context: {timezone: string}}
              Order Placed: {properties: {user_id: string, revenue: number, placed_at: datetime}}
              Page Viewed: {description: No page is declared.}
            identify:
              traits: {createdAt: datetime, address: {properties: {city: string}}, age: integer}
            """
        ),
        Good(
            """\
            sources: {web: {sdk: segment}, legacy: {sdk: home-made}}
            events:
              Order Placed: {sources: [legacy], properties: {userId: string, timestamp: datetime}}
              Order Shipped: {sources: [web], properties: {order: {properties: {userId: string}}}}
            """
        ),
        Good(
            """\
            sources: {web: {sdk: mixpanel}}
            events:
              Order Placed: {properties: {$insert_id: string, order_time: datetime}}
            identify:
              traits: {$email: string}
            """
        ),
    )
    bad = (
        Bad(
            """\
            sources: {web: {sdk: segment}}
            properties:
              userId: {type: string}
            events:
              Order Placed: {properties: {userId: {required: true}}}
              Order Paid: {properties: {userId: }}
            """,
            message="the property `userId` is a field of every Segment call, which stands beside"
            " the properties",
            at="userId",
            line=3,
        ),
        Bad(
            """\
            sources: {web: {sdk: segment}}
            identify:
              traits: {address: string, name: string}
            """,
            message="the trait `address` is an object to Segment",
            at="address",
        ),
        Bad(
            """\
            sources: {web: {sdk: segment}}
            events:
              Page Viewed: {description: A visitor sees a page.}
            pages:
              Pricing: {description: The price list.}
            """,
            message="the event `Page Viewed` is what Segment makes of a page call,"
            " and this plan has pages",
            at="Page Viewed",
        ),
        Bad(
            """\
            sources: {app: {sdk: posthog}}
            events:
              $order_placed: {description: A customer buys.}
            """,
            message="the event `$order_placed` begins with `$`, as only PostHog's own events do",
            at="$order_placed",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events, then properties and traits."""
        for taken in taken_names(plan):
            element = taken.element
            yield self.finding(
                element.name_span,
                f"the {taken.what} `{element.name}` {reason(taken)}",
                element.subject,
                help=taken.entry.help,
            )


def reason(taken: Taken) -> str:
    """Why it may not be called so."""
    entry: SdkNames = taken.entry
    if taken.element.name in entry.names:
        return f"is {entry.why}"
    prefix = next(each for each in entry.prefixes if taken.element.name.startswith(each))
    return f"begins with `{prefix}`, {entry.why}"
