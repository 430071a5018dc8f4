"""The rule `missing-plan-owner`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class MissingPlanOwner(Rule[Plan]):
    """The plan has one owner, who is accountable for the whole of it.

    A plan that belongs to everybody is kept up by nobody. Its owner settles what teams disagree
    on, and answers for every event that has no owner of its own.
    """

    group = "ownership"
    severity = Severity.WARNING
    # The header may stand in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            name: Acme Music
            owner: growth
            owners: {growth: {contact: growth@acme.example}}
            """
        ),
        Good(
            """\
            owner: growth
            events: {}
            """
        ),
    )
    bad = (
        Bad(
            """\
            name: Acme Music
            owners: {growth: {contact: growth@acme.example}}
            """,
            message="the plan has no owner",
            at="name",
        ),
        Bad(
            """\
            name: Acme Music
            owner: ""
            """,
            message="the plan has no owner",
            at="name",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the plan's header."""
        if plan.owner is not None and plan.owner.name.strip():
            return
        help_ = "add `owner` to the header, with the one who is accountable for the whole plan"
        yield self.finding(plan.header_span, "the plan has no owner", ("owner",), help=help_)
