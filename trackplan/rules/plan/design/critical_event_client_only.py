"""The rule `critical-event-client-only`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Funnel
from trackplan.plan.model.values import Reference
from trackplan.plan.naming.critical import is_critical, is_seen_by_clients
from trackplan.plan.sources.kinds import SERVERS, Kinds
from trackplan.rule import Bad, Good, Rule


class CriticalEventClientOnly(Rule[Plan]):
    """A step that the business lives on is sent by a server or the system of record.

    Blockers, closed tabs and bad networks swallow a part of what browsers and apps send, and nobody
    knows which part. A missed click does not matter; a missed sign-up, payment or cancellation
    makes the figure wrong that everybody looks at. Asked of such steps of the core funnels and of
    their last steps, where the plan has a source that is a `server` or a `system-of-record`.

    Left alone are pages, screens, views, clicks and what is played, which only a client sees, and
    events of which the plan does not state all sources and their kinds.
    """

    group = "design"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            sources:
              web: {kind: client}
              api: {kind: server}
            events:
              Product Viewed: {sources: [web]}
              Checkout Started: {sources: [web]}
              Order Completed: {sources: {web: deprecated, api: planned}}
              Receipt Opened: {sources: [web]}
            funnels:
              purchase:
                core: true
                steps: [Product Viewed, Checkout Started, Order Completed, Receipt Opened]
            """
        ),
        Good(
            """\
            sources:
              web: {kind: client}
              ios: {kind: client}
            events:
              Signed Up: {sources: [web, ios]}
              Order Completed: {sources: [web, ios]}
            funnels:
              purchase: {core: true, steps: [Signed Up, Order Completed]}
            """
        ),
        Good(
            """\
            sources:
              web: {kind: client}
              old: {language: php}
              api: {kind: server}
            events:
              User Signed Up: {sources: [web, old]}
              Order Completed: {sources: [web]}
              Order Placed: {}
            funnels:
              side: {steps: [Order Completed]}
              main: {core: true, steps: [User Signed Up, Order Placed]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            sources:
              web: {kind: client}
              api: {kind: server}
            events:
              Product Viewed: {sources: [web]}
              Order Completed: {sources: [web]}
              Product Reviewed: {sources: [api]}
            funnels:
              purchase: {core: true, steps: [Product Viewed, Order Completed, Product Reviewed]}
              again: {core: true, steps: [Product Reviewed, Order Completed]}
            """,
            message="only clients send `Order Completed`, a step of the core funnel `purchase`",
            at="Order Completed",
            line=6,
        ),
        Bad(
            """\
            sources:
              ios: {kind: client}
              android: {kind: client}
              crm: {kind: system-of-record}
            events:
              Board Viewed: {sources: [ios, android]}
              Card Moved: {sources: [ios, android]}
            funnels:
              activation: {core: true, steps: [Board Viewed, Card Moved]}
            """,
            message="only clients send `Card Moved`, the last step of the core funnel `activation`",
            at="Card Moved",
            line=7,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the steps of core funnels, each event once."""
        kinds = Kinds(plan)
        if not kinds.any_server:
            return
        said: set[str] = set()
        for funnel in (each for each in plan.funnels if each.core):
            for step in funnel.steps:
                event = plan.find(step)
                if event is None or event.name in said or not matters(plan, funnel, step, event):
                    continue
                if kinds.of(event) == {"client"}:
                    said.add(event.name)
                    yield self.about(event, funnel, step)

    def about(self, event: Event, funnel: Funnel, step: Reference) -> Diagnostic:
        """The finding about one event."""
        which = "the last step" if is_last(funnel, step) else "a step"
        return self.finding(
            event.name_span,
            f"only clients send `{event.name}`, {which} of the core funnel `{funnel.name}`",
            event.subject,
            help=f"send it from the {SERVERS} that knows for certain that it happened",
            notes=[Note("it is a step here", step.span)],
        )


def matters(plan: Plan, funnel: Funnel, step: Reference, event: Event) -> bool:
    """Whether a step must not be lost, and a server could know of it."""
    if event.kind != "event" or event.is_leaving:
        return False
    acronyms = plan.naming.acronyms
    if is_critical(event.name, acronyms):
        return True
    return is_last(funnel, step) and not is_seen_by_clients(event.name, acronyms)


def is_last(funnel: Funnel, step: Reference) -> bool:
    """Whether a funnel ends there."""
    return step.name == funnel.steps[-1].name and step.kind == funnel.steps[-1].kind
