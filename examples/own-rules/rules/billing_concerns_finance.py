"""The rule `billing-concerns-finance`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule

from ._teams import BILLING, FINANCE


class BillingConcernsFinance(Rule[Plan]):
    """An event with the tag `billing` has finance as its owner or a stakeholder.

    Its figures end up in the books, so nobody changes it without them.
    """

    group = "acme"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              Plan Upgraded: {tags: [billing], owner: growth, stakeholders: [finance]}
              Invoice Paid: {tags: [billing], owner: finance}
              Song Played: {tags: [engagement]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Plan Upgraded: {tags: [growth, billing], owner: growth}
            """,
            message="`Plan Upgraded` is about billing and does not concern finance",
            at="billing",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the tags of every event, page and screen that has not been removed."""
        for event in plan.standing:
            for tag in event.tags:
                if tag.value == BILLING and not concerns(event, FINANCE):
                    message = f"`{event.name}` is about billing and does not concern finance"
                    help_ = f"add `stakeholders: [{FINANCE}]`"
                    yield self.finding(tag.span, message, event.subject, help=help_)


def concerns(event: Event, team: str) -> bool:
    """Whether a team owns the event or has a stake in it."""
    owners = (event.owner,) if event.owner is not None else ()
    return any(each.name == team for each in (*owners, *event.stakeholders))
