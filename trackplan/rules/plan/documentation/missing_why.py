"""The rule `missing-why`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.documentation.lacking import is_common, number_of
from trackplan.plan.documentation.questions import unasked
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class MissingWhy(Rule[Plan]):
    """Every event, page and screen says which question it answers.

    What answers no question is sent, stored and paid for, and nobody dares to remove it. The time
    to ask is before it is built, so a proposed event is asked, too. A metric or funnel that counts
    an event is reason enough; what is deprecated or removed is on its way out. Where most events of
    a plan say nothing, that is said once.
    """

    group = "documentation"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Played: {why: Which songs bring listeners back?}
              User Signed Up: {description: A visitor makes a login.}
              Song Streamed: {status: deprecated}
            metrics:
              new_listeners: {count: {event: User Signed Up}}
            """
        ),
        Good(
            """\
            pages:
              Pricing: {description: The price list.}
            events:
              "*": {context: {app: {type: string}}}
            funnels:
              upgrade: {steps: [{page: Pricing}, Plan Upgraded]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {description: A listener starts a song.}
            """,
            message="the event `Song Played` does not say which question it answers",
            at="Song Played",
        ),
        Bad(
            """\
            events:
              Pricing: {why: Do visitors compare before they pay?}
            pages:
              Pricing: {description: The price list.}
            funnels:
              upgrade: {steps: [Pricing, Plan Upgraded]}
            """,
            message="the page `Pricing` does not say which question it answers",
            at="Pricing",
            line=4,
        ),
        Bad(
            """\
            screens:
              Search: {status: proposed, why: " "}
            """,
            message="the screen `Search` does not say which question it answers",
            at="Search",
        ),
        Bad(
            """\
            name: Acme Music
            events: {Song Found: , Song Played: , Song Paused: , Song Liked: , Song Shared: }
            pages: {Pricing: }
            """,
            message="6 of 6 events and pages do not say which question they answer",
            at="name",
        ),
    )

    # A metric may stand in a file that could not be read.
    needs_whole_subject = True
    yield_to = ("event-answers-nothing",)

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at every event that no metric and no funnel counts."""
        events = unasked(plan)
        if is_common(events, plan.lasting):
            message = f"{number_of(events, plan.lasting)} do not say which question they answer"
            help_ = "ask it under `why`, first where most depends on it, or count them in metrics"
            yield self.finding(plan.header_span, message, ("why",), help=help_)
            return
        for event in events:
            message = f"the {event.kind} `{event.name}` does not say which question it answers"
            help_ = f"ask it under `why`, or count the {event.kind} in a metric or funnel"
            yield self.finding(event.name_span, message, event.subject, help=help_)
