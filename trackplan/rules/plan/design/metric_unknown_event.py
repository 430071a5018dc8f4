"""The rule `metric-unknown-event`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.lifecycle.replacements import successor
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.plan.references.corrections import Corrections
from trackplan.plan.references.counted_events import removed_events, unknown_events
from trackplan.rule import Bad, Good, Rule


class MetricUnknownEvent(Rule[Plan]):
    """A metric counts events, pages or screens that the plan has and that are still sent.

    A metric of what the plan does not have, or has removed, is zero or stands still, and whoever
    looks at it draws conclusions from that.
    """

    group = "design"
    severity = Severity.ERROR
    # The event may be defined in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            pages:
              Pricing:
            events:
              User Signed Up:
              Plan Upgraded: {properties: {amount: number}}
            metrics:
              activation: {ratio: [{event: User Signed Up}, {page: Pricing}]}
              revenue: {sum: {event: Plan Upgraded, property: amount}}
            """
        ),
        Good(
            """\
            events:
              Song Started: {status: deprecated, deprecated: {reason: It was noise.}}
              Song Played: {status: planned}
            metrics:
              starts: {count: {event: Song Started}}
              plays: {count: {event: Song Played}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played:
            metrics:
              plays: {count: {event: Song played}}
            """,
            message="there is no event `Song played`",
            at="Song played",
            fixed="""\
            events:
              Song Played:
            metrics:
              plays: {count: {event: Song Played}}
            """,
        ),
        Bad(
            """\
            events:
              Song Played:
            screens:
              Player:
            metrics:
              engagement: {ratio: [{event: Song Played}, {event: Player}]}
            """,
            message="there is no event `Player`",
            at="Player",
            line=6,
        ),
        Bad(
            """\
            events:
              Song Played:
              Song Started: {status: removed, deprecated: {replaced_by: Song Played}}
            metrics:
              starts: {count: {event: Song Started}}
            """,
            message="the event `Song Started` is removed: there is nothing left to count",
            at="Song Started",
            line=5,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look up what each metric measures."""
        corrections = Corrections(plan)
        for metric in plan.metrics:
            measured = [measure.event for measure in metric.measures]
            for found in unknown_events(plan, measured):
                yield self.finding(
                    found.reference.span,
                    found.message,
                    found.place,
                    help=corrections.help(found),
                    fix=corrections.fix(found),
                )
            for reference, event in removed_events(plan, measured):
                yield self.removed(plan, reference, event)

    def removed(self, plan: Plan, reference: Reference, event: Event) -> Diagnostic:
        """The finding about a measure of what is no longer sent."""
        new = successor(plan, event)
        help_ = "measure something that is still sent, or delete the metric"
        if new is not None:
            help_ = f"`{new.name}` replaces it: measure that one, if it means the same"
        return self.finding(
            reference.span,
            f"the {event.kind} `{event.name}` is removed: there is nothing left to count",
            reference.subject,
            help=help_,
            notes=[Note(f"the {event.kind} `{event.name}`", event.name_span)],
        )
