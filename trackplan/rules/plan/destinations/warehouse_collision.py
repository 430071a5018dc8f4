"""The rule `warehouse-collision`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.destinations.warehouse_clashes import Clash, clashes
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class WarehouseCollision(Rule[Plan]):
    """Every event has a warehouse table of its own, and every property a column.

    A warehouse writes names in lower case with underscores, so `Order Completed` and
    `order_completed` end up in one table, and `address.city` and `address_city` in one column.
    Some tables and columns it fills itself. The rule looks at events that reach a warehouse; where
    the plan declares no destinations, only at names that would fall together.
    """

    group = "destinations"
    severity = Severity.ERROR
    yield_to = ("event-name-similar", "property-name-similar")
    good = (
        Good(
            """\
            destinations:
              warehouse: {kind: postgres, sources: [web, api]}
            sources:
              web: {kind: client}
              ios: {kind: client}
              api: {kind: server}
            events:
              Order Completed:
                sources: [web]
                properties: {address: {properties: {city: string}}, addresses: string}
              order_completed: {sources: [api]}
              Order-Completed: {sources: [ios], properties: {received_at: datetime}}
              ORDER_Completed: {sources: [web], names: {warehouse: order_done}}
            """
        ),
        Good(
            """\
            destinations: [google-analytics-4]
            events:
              Order Completed: {properties: {orderId: string, order_id: string}}
              order_completed:
            """
        ),
        Good(
            """\
            events:
              Users: {properties: {timestamp: datetime}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Order Completed:
              order_completed:
            """,
            message=(
                "the events `Order Completed` and `order_completed`"
                " share the warehouse table `order_completed`"
            ),
            at="order_completed",
        ),
        Bad(
            """\
            events:
              Visit Booked:
                properties:
                  address_city: string
                  address: {properties: {city: string}}
            """,
            message="`address.city` and `address_city` share the warehouse column `address_city`",
            at="address_city",
        ),
        Bad(
            """\
            destinations: [snowflake]
            events:
              Pages: {description: Pages were printed.}
            """,
            message=(
                "the event `Pages` lands in the table `pages`, which the warehouse fills itself"
            ),
            at="Pages",
        ),
        Bad(
            """\
            destinations:
              warehouse: {kind: bigquery}
            properties:
              receivedAt: {type: datetime}
            events:
              Sample Received: {properties: {receivedAt: }}
              Sample Lost: {properties: {receivedAt: }}
            """,
            message=(
                "`receivedAt` lands in the column `received_at`, which the warehouse fills itself"
            ),
            at="receivedAt",
            line=4,
        ),
        Bad(
            """\
            destinations: [redshift]
            events:
              注文: {description: An order was placed.}
            """,
            message="the event `注文` leaves no name for a warehouse table",
            at="注文",
        ),
        Bad(
            """\
            destinations: [redshift]
            identify:
              traits: {event: string, 名前: string}
            """,
            message="the trait `名前` leaves no name for a warehouse column",
            at="名前",
        ),
        Bad(
            """\
            events:
              order_completed: {status: live}
              Order Completed: {status: removed}
            """,
            message=(
                "the events `Order Completed` and `order_completed`"
                " share the warehouse table `order_completed`"
            ),
            at="order_completed",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Say of each clash what becomes of the names."""
        for clash in clashes(plan):
            element = clash.named.element
            help_, notes = "give it another name", []
            if clash.other is not None:
                help_ = "rename one of them; what is in both cannot be told apart later"
                first = clash.other
                notes = [Note(f"`{first.shown}` stands here", first.element.name_span)]
                if clash.again:
                    ending = "" if clash.again == 1 else "s"
                    help_ += f"; both are in {clash.again} more payload{ending}"
            elif not clash.place:
                help_ = "a warehouse keeps the letters a to z and digits; use some"
            yield self.finding(
                element.name_span, worded(clash), element.subject, help=help_, notes=notes
            )


def worded(clash: Clash) -> str:
    """What becomes of the name."""
    shown, place, kind = clash.named.shown, clash.place, clash.kind
    events = "the events " if kind == "table" else ""
    if clash.other is not None:
        names = f"{events}`{clash.other.shown}` and `{shown}`"
        return f"{names} share the warehouse {kind} `{place}`"
    if not place:
        return f"the {what(clash)} `{shown}` leaves no name for a warehouse {kind}"
    event = "the event " if kind == "table" else ""
    return f"{event}`{shown}` lands in the {kind} `{place}`, which the warehouse fills itself"


def what(clash: Clash) -> str:
    """How people call the element."""
    if clash.kind == "table":
        return "event"
    return "trait" if clash.named.element.subject[-2:-1] == ("traits",) else "property"
