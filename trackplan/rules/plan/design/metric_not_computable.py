"""The rule `metric-not-computable`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.metrics.computation import computations, lacks_event, lacks_property
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Metric
from trackplan.rule import Bad, Good, Rule


class MetricNotComputable(Rule[Plan]):
    """Every metric can be computed from what it states.

    A metric is one `count`, `unique`, `sum` or `ratio` of events. Where none is stated, or several
    are, the description is all there is, and two people read two figures out of it. Whether the
    events and properties exist is left to other rules.
    """

    group = "design"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            metrics:
              plays: {count: {event: Song Played}}
              revenue: {sum: {event: Plan Upgraded, property: price}}
              viewing: {unique: {screen: Home}, within: 7d}
              activation: {ratio: [{event: Song Played}, {page: Home}], within: 7d}
            """
        ),
        Good(
            """\
            events:
              plays: {description: An event is no metric.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            metrics:
              activation: {description: New listeners who play a song., kind: leading}
            """,
            message="the metric `activation` does not say what it is computed from",
            at="activation",
        ),
        Bad(
            """\
            metrics:
              revenue: {sum: {event: Plan Upgraded}}
            """,
            message="the metric `revenue` is a sum, but does not say of which property",
            at="revenue",
        ),
        Bad(
            """\
            metrics:
              plays:
                count: {event: Song Played}
                unique: {event: Song Played}
                within: 7d
            """,
            message="the metric `plays` is a `count` and a `unique` at once",
            at="plays",
        ),
        Bad(
            """\
            metrics:
              plays: {count: {where: {mood: calm}}}
            """,
            message="the metric `plays` does not say which event it counts",
            at="plays",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at what each metric is computed from."""
        for metric in plan.metrics:
            wrong = what_is_wrong(metric)
            if wrong is not None:
                said, help_ = wrong
                message = f"the metric `{metric.name}` {said}"
                yield self.finding(metric.name_span, message, metric.subject, help=help_)


def what_is_wrong(metric: Metric) -> tuple[str, str] | None:
    """What keeps anybody from computing it, and what to do."""
    stated = computations(metric)
    if not stated:
        help_ = "add a `count`, `unique`, `sum` or `ratio`"
        return "does not say what it is computed from", help_
    if len(stated) > 1:
        several = " and a ".join(f"`{aggregation}`" for aggregation in stated)
        return f"is a {several} at once", "keep one of them, and make the other another metric"
    if lacks_event(metric):
        return "does not say which event it counts", "name an `event`, `page` or `screen`"
    if lacks_property(metric):
        return "is a sum, but does not say of which property", "add `property`, or use `count`"
    return None
