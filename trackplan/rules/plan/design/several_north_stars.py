"""The rule `several-north-stars`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class SeveralNorthStars(Rule[Plan]):
    """At most one metric is the north star.

    It is the figure that decides when two others disagree. With two of them nothing decides, and
    each team follows the one that suits it.
    """

    group = "design"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            metrics:
              activation: {count: {event: Song Played}, north_star: true}
              revenue: {sum: {event: Plan Upgraded, property: price}, north_star: false}
            """
        ),
        Good(
            """\
            metrics:
              activation: {count: {event: Song Played}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            metrics:
              activation: {count: {event: Song Played}, north_star: true}
              revenue: {sum: {event: Plan Upgraded, property: price}, north_star: true}
            """,
            message="the metric `revenue` is a north star beside `activation`",
            at="revenue",
        ),
        Bad(
            """\
            metrics:
              plays:
                count: {event: Song Played}
                north_star: true
              likes:
                count: {event: Song Liked}
              shares:
                count: {event: Song Shared}
                north_star: true
            """,
            message="the metric `shares` is a north star beside `plays`",
            at="shares",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """A finding for each one but the first."""
        stars = [metric for metric in plan.metrics if metric.north_star]
        for metric in stars[1:]:
            first = stars[0]
            yield self.finding(
                metric.name_span,
                f"the metric `{metric.name}` is a north star beside `{first.name}`",
                metric.subject,
                help="keep `north_star: true` where all other figures serve that one",
                notes=[Note(f"`{first.name}` stands here", first.name_span)],
            )
