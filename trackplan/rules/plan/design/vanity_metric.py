"""The rule `vanity-metric`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.metrics.totals import is_of_money, is_total, put_in_proportion
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class VanityMetric(Rule[Plan]):
    """A total is put in proportion: by a target, or by a ratio over the same event.

    Sign-ups only ever grow, with the product or with the money spent on advertising. A total that
    nothing is held against looks good on any day and changes no decision. A ratio such as
    sign-ups to visits can fall, and so can what falls short of a target. Left alone are sums of
    money, which are what they are, and the north star.
    """

    group = "design"
    severity = Severity.WARNING
    profile = "strict"
    # The ratio may stand in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            metrics:
              signups: {count: {event: User Signed Up}, target: {value: 500, by: 2027-03-01}}
              plays: {count: {event: Song Played}}
              activation: {ratio: [{event: Song Played}, {event: Song Found}], within: 7d}
              listening_days: {unique: {event: Song Finished}, within: 7d, north_star: true}
            """
        ),
        Good(
            """\
            events:
              Plan Upgraded: {properties: {worth: {type: number, currency: currency}}}
            metrics:
              upgrades: {sum: {event: Plan Upgraded, property: worth}}
              sales: {sum: {event: Order Completed, property: order_total}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            metrics:
              signups: {count: {event: User Signed Up}}
            """,
            message="the metric `signups` is a total that nothing puts in proportion",
            at="signups",
        ),
        Bad(
            """\
            metrics:
              listened: {sum: {event: Song Played, property: seconds}, target: {by: 2027-03-01}}
              share: {ratio: [{page: Song Played}, {event: Song Found}], within: 1d}
            """,
            message="the metric `listened` is a total that nothing puts in proportion",
            at="listened",
        ),
        Bad(
            """\
            metrics:
              users: {unique: {event: App Opened}, within: 30d, kind: lagging}
            """,
            message="the metric `users` is a total that nothing puts in proportion",
            at="users",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the metrics that count or add up."""
        in_ratios = put_in_proportion(plan)
        for metric in plan.metrics:
            if not is_total(metric) or metric.north_star or is_of_money(plan, metric):
                continue
            target = metric.target.value if metric.target is not None else None
            event = metric.measures[0].event
            if target is None and (event.kind, event.name) not in in_ratios:
                yield self.finding(
                    metric.name_span,
                    f"the metric `{metric.name}` is a total that nothing puts in proportion",
                    metric.subject,
                    help="make it a `ratio` to what it comes from, or state the `target` to reach",
                )
