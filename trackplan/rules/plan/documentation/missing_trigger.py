"""The rule `missing-trigger`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.documentation.lacking import is_common, number_of
from trackplan.plan.documentation.placeholders import is_written
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class MissingTrigger(Rule[Plan]):
    """Every event says at which moment it is sent.

    "An order is completed" may mean a click on Buy, an answer of the server or the money's arrival,
    and two apps that read it differently give two numbers. Pages and screens are sent when they are
    shown; what is deprecated or removed is on its way out.
    """

    group = "documentation"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            events:
              Song Played: {trigger: The first second of audio has played.}
              Song Started: {status: deprecated}
              Song Streamed: {status: removed}
            """
        ),
        Good(
            """\
            events:
              "*": {context: {app: {type: string}}}
            pages:
              Pricing: {description: The price list.}
            screens:
              Search: {description: The search form.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Order Completed: {description: A shopper buys what is in the cart.}
            """,
            message="the event `Order Completed` does not say when it is sent",
            at="Order Completed",
        ),
        Bad(
            """\
            events:
              Order Completed: {status: planned, trigger: " "}
            """,
            message="the event `Order Completed` does not say when it is sent",
            at="Order Completed",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at every event that is there to stay."""
        lasting = [event for event in plan.events if not event.is_leaving]
        lacking = [event for event in lasting if not is_written(event.trigger)]
        help_ = "add `trigger`: the moment, and what must have worked by then"
        if is_common(lacking, lasting):
            message = f"{number_of(lacking, lasting)} do not say when they are sent"
            yield self.finding(plan.header_span, message, ("trigger",), help=help_)
            return
        for event in lacking:
            message = f"the event `{event.name}` does not say when it is sent"
            yield self.finding(event.name_span, message, event.subject, help=help_)
