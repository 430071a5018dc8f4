"""The rule `unknown-owner`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.references.named_owners import named_owners, no_owners, unknown_names
from trackplan.plan.references.unresolved import place_of
from trackplan.rule import Bad, Good, Rule


class UnknownOwner(Rule[Plan]):
    """Whoever is named as an owner is declared under `owners`.

    A name that is not declared leads to nobody: no contact, no reviewer. Most are misspelled, or
    belong to a team that was renamed. Where a plan has no `owners` at all, one finding stands for
    everybody whom it names, stakeholders too; else these are left to `unknown-stakeholder`.
    """

    group = "ownership"
    severity = Severity.ERROR
    # The owner may be declared in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            owner: growth
            owners:
              growth: {contact: growth@acme.example, reviewers: ["@acme/growth"]}
              finance: {contact: finance@acme.example}
            events:
              Song Played: {owner: growth, stakeholders: [finance]}
            """
        ),
        Good(
            """\
            events:
              Song Played: {description: A listener starts a song.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            owners:
              growth: {contact: growth@acme.example}
            events:
              Song Played: {owner: grwoth}
            """,
            message="there is no owner `grwoth`",
            at="grwoth",
            fixed="""\
            owners:
              growth: {contact: growth@acme.example}
            events:
              Song Played: {owner: growth}
            """,
        ),
        Bad(
            """\
            defaults: {owner: "Growth team"}
            owners:
              growth: {name: Growth Team, contact: growth@acme.example}
            """,
            message="there is no owner `Growth team`",
            at='"Growth team"',
            fixed="""\
            defaults: {owner: "growth"}
            owners:
              growth: {name: Growth Team, contact: growth@acme.example}
            """,
        ),
        Bad(
            """\
            owners:
              team-us: {contact: us@acme.example}
            metrics:
              activation: {owner: team-uk}
            """,
            message="there is no owner `team-uk`",
            at="team-uk",
        ),
        Bad(
            """\
            owner: growth
            events:
              Song Played: {stakeholders: [finance, growth]}
              Plan Upgraded: {owner: finance}
            """,
            message="the plan names `growth` and 1 other, but declares no `owners`",
            at="growth",
            line=1,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each reference to an owner; without any `owners` the first stands for all."""
        named = named_owners(plan)
        if not plan.owners and named.owners:
            message, help_ = no_owners((*named.owners, *named.stakeholders))
            yield self.finding(named.owners[0].span, message, ("owners",), help=help_)
            return
        for unknown in unknown_names(plan, named.owners):
            place = place_of(unknown.reference)
            yield self.finding(
                unknown.reference.span, unknown.message, place, help=unknown.help, fix=unknown.fix
            )
