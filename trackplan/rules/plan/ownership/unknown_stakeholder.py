"""The rule `unknown-stakeholder`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.references.named_owners import named_owners, no_owners, unknown_names
from trackplan.rule import Bad, Good, Rule


class UnknownStakeholder(Rule[Plan]):
    """Whoever is named under `stakeholders` is declared under `owners`.

    Stakeholders are to be asked before an event changes, and a name that is not declared leads to
    nobody. One who owns nothing is declared there all the same. Where a plan has no `owners` at
    all and names an owner, `unknown-owner` says so.
    """

    group = "ownership"
    severity = Severity.ERROR
    # The stakeholder may be declared in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            owners:
              growth: {contact: growth@acme.example}
              finance: {contact: finance@acme.example}
            events:
              Plan Upgraded: {owner: growth, stakeholders: [finance]}
              Plan Faxed: {status: removed, stakeholders: [post office]}
            """
        ),
        Good(
            """\
            owner: growth
            events:
              Plan Upgraded: {stakeholders: [finance]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            owners:
              growth: {contact: growth@acme.example}
              finance: {contact: finance@acme.example}
            events:
              Plan Upgraded: {owner: growth, stakeholders: [Finance]}
            """,
            message="there is no owner `Finance`",
            at="Finance",
            fixed="""\
            owners:
              growth: {contact: growth@acme.example}
              finance: {contact: finance@acme.example}
            events:
              Plan Upgraded: {owner: growth, stakeholders: [finance]}
            """,
        ),
        Bad(
            """\
            owners:
              growth: {contact: growth@acme.example}
            pages:
              Pricing: {owner: growth, stakeholders: [growth, sales]}
            """,
            message="there is no owner `sales`",
            at="sales",
        ),
        Bad(
            """\
            events:
              Plan Upgraded: {stakeholders: [finance, sales]}
              Plan Cancelled: {stakeholders: [finance]}
            """,
            message="the plan names `finance` and 1 other, but declares no `owners`",
            at="finance",
            line=2,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each stakeholder; without any `owners` the first stands for all."""
        named = named_owners(plan)
        if not plan.owners:
            if named.stakeholders and not named.owners:
                message, help_ = no_owners(named.stakeholders)
                place = named.stakeholders[0].span
                yield self.finding(place, message, ("owners",), help=help_)
            return
        for unknown in unknown_names(plan, named.stakeholders):
            reference = unknown.reference
            subject = (*reference.subject, "stakeholders", reference.name)
            yield self.finding(
                reference.span, unknown.message, subject, help=unknown.help, fix=unknown.fix
            )
