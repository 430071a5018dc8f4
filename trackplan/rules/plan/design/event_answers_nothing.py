"""The rule `event-answers-nothing`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.documentation.lacking import is_common, number_of
from trackplan.plan.documentation.questions import unasked
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class EventAnswersNothing(Rule[Plan]):
    """Every event, page and screen is there for something: a question, a metric, a funnel.

    What has no `why`, is counted by no metric, is a step of no funnel and identifies nobody, would
    be missed by nobody: yet it is built, sent, stored and kept up. What is deprecated is on its way
    out already. A plan without metrics and funnels is not asked; one in which most events answer
    nothing is told so once.
    """

    group = "design"
    severity = Severity.WARNING
    profile = "strict"
    # A metric or funnel may stand in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            events:
              Song Played: {why: Which songs bring listeners back?}
              Song Found: {description: Step of a funnel.}
              Song Liked: {description: A metric counts it.}
              User Signed Up: {description: People are identified by it.}
              Song Started: {status: deprecated}
            pages: {Pricing: }
            identify: {when: [User Signed Up]}
            metrics:
              likes: {ratio: [{event: Song Liked}, {page: Pricing}], within: 7d}
            funnels:
              playing: {steps: [Song Found, Song Played]}
            """
        ),
        Good(
            """\
            events:
              Song Played: {description: There are no metrics and funnels yet.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Found: {description: A listener opens a song.}
              Song Played: {description: A listener starts a song.}
            metrics:
              finds: {count: {event: Song Found}}
            """,
            message="the event `Song Played` answers no question:"
            " it has no `why` and is in no metric or funnel",
            at="Song Played",
        ),
        Bad(
            """\
            events:
              Search: {why: Do listeners find what they look for?}
            screens:
              Search: {description: The search form., why: ""}
            funnels:
              searching: {steps: [Search, Song Played]}
            """,
            message="the screen `Search` answers no question:"
            " it has no `why` and is in no metric or funnel",
            at="Search",
            line=4,
        ),
        Bad(
            """\
            name: Acme Music
            events: {A: , B: , C: , D: , E: , F: , G: }
            metrics: {a: {count: {event: A}}}
            """,
            message="6 of 7 events answer no question:"
            " they have no `why` and are in no metric or funnel",
            at="name",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at what stands and states no question, where there are metrics or funnels."""
        if not plan.metrics and not plan.funnels:
            return
        events = unasked(plan, besides=plan.identify.when if plan.identify is not None else ())
        if is_common(events, plan.lasting):
            message = (
                f"{number_of(events, plan.lasting)} answer no question:"
                " they have no `why` and are in no metric or funnel"
            )
            help_ = "ask the questions under `why`, and take out of the plan what answers none"
            yield self.finding(plan.header_span, message, ("why",), help=help_)
            return
        for event in events:
            yield self.finding(
                event.name_span,
                f"the {event.kind} `{event.name}` answers no question:"
                " it has no `why` and is in no metric or funnel",
                event.subject,
                help="ask the question under `why`, or take it out of the plan",
            )
