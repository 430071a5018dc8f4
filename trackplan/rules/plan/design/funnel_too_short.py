"""The rule `funnel-too-short`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Funnel
from trackplan.plan.model.values import Reference
from trackplan.plan.yaml.node import Mapping, Sequence
from trackplan.rule import Bad, Good, Rule


class FunnelTooShort(Rule[Plan]):
    """A funnel has at least two different steps, and none twice in a row.

    What it tells is how many go on from one step to the next; with one step there is nothing to go
    on to. A step that follows itself is mostly a copied line: it asks for people who did it twice,
    and everybody else drops out there. A step may well come back later.
    """

    group = "design"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            funnels:
              habit: {steps: [Song Played, Song Liked, Song Played]}
            """
        ),
        Good(
            """\
            funnels:
              upgrade: {steps: [{page: Pricing}, {screen: Pricing}, Pricing]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            funnels:
              upgrade: {steps: [Plan Upgraded]}
            """,
            message="the funnel `upgrade` has only one step",
            at="upgrade",
        ),
        Bad(
            """\
            funnels:
              upgrade: {core: true, steps: []}
            """,
            message="the funnel `upgrade` has no steps",
            at="upgrade",
        ),
        Bad(
            """\
            funnels:
              upgrade:
                steps: [Plan Upgraded, Plan Upgraded]
            """,
            message="the funnel `upgrade` has only one step, `Plan Upgraded`, 2 times",
            at="upgrade",
        ),
        Bad(
            """\
            funnels:
              upgrade:
                steps:
                  - {page: Pricing}
                  - User Signed Up
                  - User Signed Up
                  - Plan Upgraded
            """,
            message="the funnel `upgrade` has the step `User Signed Up` twice in a row",
            at="User Signed Up",
            line=6,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the steps of each funnel of which all could be read."""
        for funnel in plan.funnels:
            if not is_read(funnel):
                continue
            if len({identity(step) for step in funnel.steps}) <= 1:
                yield self.short(funnel)
            else:
                yield from self.repeated(funnel)

    def short(self, funnel: Funnel) -> Diagnostic:
        """The finding about a funnel that leads nowhere."""
        message = f"the funnel `{funnel.name}` has no steps"
        if funnel.steps:
            message = f"the funnel `{funnel.name}` has only one step"
        if len(funnel.steps) > 1:
            message += f", `{funnel.steps[0].name}`, {len(funnel.steps)} times"
        help_ = "add the steps on the way, or measure one event with a metric"
        return self.finding(funnel.name_span, message, funnel.subject, help=help_)

    def repeated(self, funnel: Funnel) -> Iterator[Diagnostic]:
        """The findings about steps that follow themselves."""
        for before, step in pairwise(funnel.steps):
            if identity(before) == identity(step):
                yield self.finding(
                    step.span,
                    f"the funnel `{funnel.name}` has the step `{step.name}` twice in a row",
                    funnel.subject,
                    help="remove it, or write the step that was meant",
                    notes=[Note("it stands here before", before.span)],
                )


def identity(step: Reference) -> tuple[str, str]:
    """What tells one step from another."""
    return step.kind, step.name


def is_read(funnel: Funnel) -> bool:
    """Whether no step has a wrong shape, which was reported."""
    entry = funnel.written("steps")
    if entry is None:
        return isinstance(funnel.entry.value, Mapping)
    return isinstance(entry.value, Sequence) and len(entry.value.items) == len(funnel.steps)
