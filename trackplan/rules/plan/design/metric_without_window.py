"""The rule `metric-without-window`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Metric
from trackplan.rule import Bad, Good, Rule


class MetricWithoutWindow(Rule[Plan]):
    """A ratio, and a number of people, say within which time.

    Half of those who sign up play a song: on the same day, within a week, ever? Each reads as
    another figure, and two people who compute it get two results. The same holds for "active
    users". A count or sum adds up over any time and needs no window. Nor does a share of one
    event, such as the orders with a coupon among all orders.
    """

    group = "design"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            metrics:
              activation:
                ratio: [{event: Song Played}, {event: User Signed Up}]
                within: 7d
              active: {unique: {event: Song Played}, within: 4w}
            """
        ),
        Good(
            """\
            metrics:
              plays: {count: {event: Song Played}}
              skipped_share:
                ratio: [{event: Song Ended, where: {skipped: true}}, {event: Song Ended}]
            """
        ),
    )
    bad = (
        Bad(
            """\
            metrics:
              activation: {ratio: [{event: Song Played}, {event: User Signed Up}]}
            """,
            message="the metric `activation` is a ratio, but does not say within which time",
            at="activation",
        ),
        Bad(
            """\
            metrics:
              active_listeners:
                unique: {event: Song Played}
                kind: lagging
            """,
            message="the metric `active_listeners` counts people,"
            " but does not say within which time",
            at="active_listeners",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look for the key only: whether it is a duration, the format's schema checks."""
        for metric in plan.metrics:
            if metric.states("within"):
                continue
            what = "counts people" if metric.aggregation == "unique" else "is a ratio"
            if metric.aggregation == "unique" or is_conversion(metric):
                yield self.finding(
                    metric.name_span,
                    f"the metric `{metric.name}` {what}, but does not say within which time",
                    metric.subject,
                    help="add `within`, such as `within: 7d`",
                )


def is_conversion(metric: Metric) -> bool:
    """Whether it is a ratio of one event to another, rather than the share of some of them."""
    events = {(measure.event.kind, measure.event.name) for measure in metric.measures}
    is_share = len(events) == 1 and any(measure.where for measure in metric.measures)
    return metric.aggregation == "ratio" and bool(events) and not is_share
