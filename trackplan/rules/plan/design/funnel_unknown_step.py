"""The rule `funnel-unknown-step`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Fix, Note, Severity
from trackplan.plan.edit.respell import respelling
from trackplan.plan.lifecycle.replacements import successor
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Funnel
from trackplan.plan.model.values import Reference
from trackplan.plan.references.corrections import Corrections
from trackplan.plan.references.counted_events import removed_events, unknown_events
from trackplan.rule import Bad, Good, Rule


class FunnelUnknownStep(Rule[Plan]):
    """Each step of a funnel is an event, page or screen that can be reached.

    A step that the plan does not have, or has removed, is a step that nobody takes: everybody seems
    to leave before it. The name of an event stands alone, a page is `{page: Pricing}`.
    """

    group = "design"
    severity = Severity.ERROR
    # The step may be defined in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            pages:
              Pricing:
            screens:
              Player:
            events:
              Plan Upgraded:
            funnels:
              upgrade: {steps: [{page: Pricing}, {screen: Player}, Plan Upgraded]}
            """
        ),
        Good(
            """\
            events:
              Song Started: {status: deprecated, deprecated: {replaced_by: Song Played}}
              Song Played: {status: planned}
            funnels:
              listening: {steps: [Song Started, {event: Song Played}]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played:
              Plan Upgraded:
            funnels:
              listening: {steps: [Song Played, Plan Upgarded]}
            """,
            message="there is no event `Plan Upgarded`",
            at="Plan Upgarded",
            fixed="""\
            events:
              Song Played:
              Plan Upgraded:
            funnels:
              listening: {steps: [Song Played, Plan Upgraded]}
            """,
        ),
        Bad(
            """\
            pages:
              Pricing:
            events:
              Plan Upgraded:
            funnels:
              upgrade: {steps: [Pricing, Plan Upgraded]}
            """,
            message="there is no event `Pricing`",
            at="Pricing",
            line=6,
        ),
        Bad(
            """\
            events:
              Song Started: {status: removed, deprecated: {replaced_by: Song Played}}
              Song Played:
              Song Liked:
            funnels:
              listening: {steps: [Song Started, Song Liked]}
            """,
            message="the event `Song Started` is removed: nobody reaches this step",
            at="Song Started",
            line=6,
            fixed="""\
            events:
              Song Started: {status: removed, deprecated: {replaced_by: Song Played}}
              Song Played:
              Song Liked:
            funnels:
              listening: {steps: [Song Played, Song Liked]}
            """,
        ),
        Bad(
            """\
            screens:
              Charts: {status: removed}
              Player:
            funnels:
              listening: {steps: [{screen: Charts}, {screen: Player}]}
            """,
            message="the screen `Charts` is removed: nobody reaches this step",
            at="Charts",
            line=5,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look up the steps of each funnel."""
        corrections = Corrections(plan)
        for funnel in plan.funnels:
            for found in unknown_events(plan, funnel.steps):
                yield self.finding(
                    found.reference.span,
                    found.message,
                    found.place,
                    help=corrections.help(found),
                    fix=corrections.fix(found),
                )
            for step, event in removed_events(plan, funnel.steps):
                yield self.removed(plan, funnel, step, event)

    def removed(self, plan: Plan, funnel: Funnel, step: Reference, event: Event) -> Diagnostic:
        """The finding about a step that can no longer be taken."""
        new = successor(plan, event)
        help_ = "take the step out, or name the one that people take today"
        if new is not None:
            help_ = f"`{new.name}` replaces it: name that one"
        return self.finding(
            step.span,
            f"the {event.kind} `{event.name}` is removed: nobody reaches this step",
            step.subject,
            help=help_,
            notes=[Note(f"the {event.kind} `{event.name}`", event.name_span)],
            fix=replaced(plan, funnel, step, new),
        )


def replaced(plan: Plan, funnel: Funnel, step: Reference, new: Event | None) -> Fix | None:
    """Step on the replacement, unless that is a step already; unsafe, as the funnel has history."""
    if new is None or new.name in {each.name for each in funnel.steps}:
        return None
    return respelling(plan, step, new.name, safe=False)
