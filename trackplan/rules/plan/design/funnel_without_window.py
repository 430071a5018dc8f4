"""The rule `funnel-without-window`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class FunnelWithoutWindow(Rule[Plan]):
    """Every funnel says within which time it is to be gone through.

    Each tool has a window of its own where none is set, from a day to a month, so the same funnel
    converts differently in each of them. A funnel without steps to go through is not asked.
    """

    group = "design"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            funnels:
              upgrade: {steps: [User Signed Up, Plan Upgraded], within: 30d}
            """
        ),
        Good(
            """\
            funnels:
              upgrade: {description: To be filled in., steps: [Plan Upgraded]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            funnels:
              upgrade: {steps: [User Signed Up, Plan Upgraded]}
            """,
            message="the funnel `upgrade` does not say within which time",
            at="upgrade",
        ),
        Bad(
            """\
            funnels:
              upgrade: {steps: [User Signed Up, Plan Upgraded], within: 30d}
              habit:
                core: true
                steps: [Song Played, Song Liked]
            """,
            message="the funnel `habit` does not say within which time",
            at="habit",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each funnel; how a window is written, the format's schema asks."""
        for funnel in plan.funnels:
            if len(funnel.steps) > 1 and not funnel.states("within"):
                message = f"the funnel `{funnel.name}` does not say within which time"
                help_ = "add `within`, such as `within: 7d`"
                yield self.finding(funnel.name_span, message, funnel.subject, help=help_)
