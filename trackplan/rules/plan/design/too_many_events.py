"""The rule `too-many-events`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class TooManyEvents(Rule[Plan]):
    """A plan has no more events than people can keep in view.

    Who looks for an event and does not find it adds another one, and after a few hundred nobody
    knows which of them to count. Amplitude advises 10 to 200 event types, though it takes 2,000 in
    a project; the default `limit` is the upper end of that advice. What makes events many is mostly
    a value in their names, which a property can hold, or several products in one plan.

    Pages, screens and what is deprecated or removed are not counted.
    """

    limit: int = 200

    group = "design"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            name: Acme Music
            events:
              Song Played: {description: Playback began.}
            """
        ),
        Good(
            """\
            events:
              Song Played: {description: Playback began.}
              Song Started: {deprecated: {replaced_by: Song Played}}
              Song Streamed: {status: removed}
            pages:
              Pricing: {description: The price list.}
            """,
            options={"limit": 1},
        ),
    )
    bad = (
        Bad(
            """\
            name: Acme Music
            events:
              Song Played: {description: Playback began.}
              Song Skipped: {description: Playback ended early.}
              Song Liked: {description: A listener wants more of it.}
            """,
            message="the plan has 3 events, more than 2",
            at="name",
            options={"limit": 2},
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Count the events in use."""
        if len(plan.events) <= self.limit:
            return
        count = sum(not event.is_leaving for event in plan.events)
        if count > self.limit:
            yield self.finding(
                plan.header_span,
                f"the plan has {count:,} events, more than {self.limit:,}",
                ("events",),
                help="merge events that differ in a value, deprecate those that answer nothing,"
                " or make a plan for each product",
            )
