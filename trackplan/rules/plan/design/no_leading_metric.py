"""The rule `no-leading-metric`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Metric
from trackplan.rule import Bad, Good, Rule


class NoLeadingMetric(Rule[Plan]):
    """A plan with metrics has a leading one.

    Revenue and churn tell what has happened: by the time they move, the month is over. A leading
    metric, such as new users who play a song in their first week, moves early enough for
    somebody to act on it. A plan without metrics is not asked.
    """

    group = "design"
    severity = Severity.WARNING
    profile = "strict"
    # The leading one may stand in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            metrics:
              revenue: {kind: lagging, sum: {event: Order Completed, property: revenue}}
              orders: {count: {event: Order Completed}}
              carts: {kind: leading, count: {event: Product Added}}
            """
        ),
        Good(
            """\
            events: {Song Played: }
            """
        ),
    )
    bad = (
        Bad(
            """\
            metrics:
              revenue: {kind: lagging, sum: {event: Order Completed, property: revenue}}
              orders: {kind: lagging, count: {event: Order Completed}}
            """,
            message="all 2 metrics are lagging",
            at="revenue",
        ),
        Bad(
            """\
            metrics:
              revenue: {kind: lagging, sum: {event: Order Completed, property: revenue}}
              carts: {count: {event: Product Added}}
            """,
            message="no metric is `leading`, and `carts` does not say which `kind` it is",
            at="carts",
        ),
        Bad(
            """\
            metrics:
              orders: {count: {event: Order Completed}}
              carts: {count: {event: Product Added}}
            """,
            message="no metric is `leading`, and 2 do not say which `kind` they are",
            at="orders",
        ),
        Bad(
            """\
            metrics:
              revenue: {kind: lagging, sum: {event: Order Completed, property: revenue}}
            """,
            message="the only metric is lagging",
            at="revenue",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look for a leading one; a `kind` that could not be read may be it."""
        unread = any(metric.kind is None and metric.states("kind") for metric in plan.metrics)
        if not plan.metrics or unread or any(metric.kind == "leading" for metric in plan.metrics):
            return
        unknown = [metric for metric in plan.metrics if metric.kind is None]
        yield self.of_unknown(unknown) if unknown else self.of_lagging(plan.metrics)

    def of_lagging(self, metrics: tuple[Metric, ...]) -> Diagnostic:
        """The finding where all of them are lagging."""
        only = len(metrics) == 1
        message = (
            "the only metric is lagging" if only else f"all {len(metrics)} metrics are lagging"
        )
        help_ = "add a `kind: leading` one, which moves early enough to act on"
        return self.finding(metrics[0].name_span, message, ("metrics",), help=help_)

    def of_unknown(self, unknown: list[Metric]) -> Diagnostic:
        """The finding where a leading one may be among those that do not say what they are."""
        who = f"{len(unknown)} do not say which `kind` they are"
        if len(unknown) == 1:
            who = f"`{unknown[0].name}` does not say which `kind` it is"
        message = f"no metric is `leading`, and {who}"
        help_ = "state `kind: leading` for what moves early, `kind: lagging` for what follows"
        return self.finding(unknown[0].name_span, message, ("metrics",), help=help_)
