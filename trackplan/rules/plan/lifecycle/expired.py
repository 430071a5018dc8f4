"""The rule `expired`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.listing import days_ago
from trackplan.plan.lifecycle.dates import day_of
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class Expired(Rule[Plan]):
    """Nothing is sent beyond the last day that its `expires` allows.

    That day was set so that somebody asks again: either the event is still worth what it costs and
    gets a new day, or it goes. The day itself is still good. A deprecated event with a
    `remove_after` has its end settled there.
    """

    group = "lifecycle"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Short Checkout Shown: {expires: 2026-06-01}
              Long Checkout Shown: {expires: 2026-03-31, status: removed}
            """
        ),
        Good(
            """\
            screens:
              Charts:
                expires: 2026-03-31
                deprecated: {since: 2026-04-01, remove_after: 2026-12-31, reason: Nobody looks.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Short Checkout Shown: {expires: 2026-05-31}
            """,
            message="the event `Short Checkout Shown` expired 1 day ago, after 2026-05-31",
            at="2026-05-31",
        ),
        Bad(
            """\
            screens:
              Charts: {expires: 2023-01-01, deprecated: {reason: Nobody looks.}}
            """,
            message="the screen `Charts` expired 1,247 days ago, after 2023-01-01",
            at="2023-01-01",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at every event with such a day."""
        for event in plan.standing:
            last = None if event.expires is None else day_of(event.expires)
            if event.expires is None or last is None or last >= plan.today:
                continue
            if event.deprecated is None or event.deprecated.remove_after is None:
                yield self.finding(
                    event.expires.span,
                    f"the {event.kind} `{event.name}` expired {days_ago(plan.today, last)}",
                    event.subject,
                    help="set a later day if it is still worth its cost, or remove it",
                )
