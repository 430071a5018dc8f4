"""The rule `missing-core-funnel`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class MissingCoreFunnel(Rule[Plan]):
    """A plan names its core funnel: the steps that the business lives on.

    It tells which events must never break, and what to look at first when they do. A plan for
    several audiences may have several. One with fewer than `at_least` planned and live events is
    not asked: it has just begun, or is about one thing.
    """

    at_least: int = 5

    group = "design"
    severity = Severity.WARNING
    profile = "strict"
    # Funnels may stand in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            events: {A: , B: , C: , D: , E: }
            funnels:
              readers: {core: true, steps: [A, B]}
              writers: {core: true, steps: [A, C]}
              help: {steps: [A, D]}
            """
        ),
        Good(
            """\
            events: {A: , B: , C: , D: , E: {status: proposed}, F: {status: deprecated}}
            """
        ),
        Good(
            """\
            events: {A: , B: , C: , D: , E: }
            """,
            options={"at_least": 6},
        ),
    )
    bad = (
        Bad(
            """\
            name: Acme Music
            events: {A: , B: , C: , D: , E: {status: planned}}
            """,
            message="the plan has 5 events and names no core funnel",
            at="name",
        ),
        Bad(
            """\
            events: {A: , B: , C: , D: , E: }
            funnels:
              upgrade: {steps: [A, B]}
              help: {core: false, steps: [A, D]}
            """,
            message="none of the 2 funnels is the core one",
            at="upgrade",
        ),
        Bad(
            """\
            events: {A: , B: }
            funnels:
              upgrade: {steps: [A, B]}
            """,
            message="the only funnel is not marked as the core one",
            at="upgrade",
            options={"at_least": 2},
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look for a core funnel, where there are events enough."""
        if any(funnel.core for funnel in plan.funnels):
            return
        count = sum(event.status in ("planned", "live") for event in plan.events)
        if count < self.at_least:
            return
        if not plan.funnels:
            message = f"the plan has {count} events and names no core funnel"
            help_ = "add to `funnels` the steps that the business lives on, with `core: true`"
            yield self.finding(plan.header_span, message, ("funnels",), help=help_)
            return
        message = f"none of the {len(plan.funnels)} funnels is the core one"
        if len(plan.funnels) == 1:
            message = "the only funnel is not marked as the core one"
        help_ = "add `core: true` to the one that the business lives on"
        yield self.finding(plan.funnels[0].name_span, message, ("funnels",), help=help_)
