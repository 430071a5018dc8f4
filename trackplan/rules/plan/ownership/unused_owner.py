"""The rule `unused-owner`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.people import Owner
from trackplan.plan.model.plan import Plan
from trackplan.plan.references.misspelling import meant_by
from trackplan.rule import Bad, Good, Rule
from trackplan.suggest import nearest


class UnusedOwner(Rule[Plan]):
    """Every declared owner owns something, or has a stake in something.

    One that owns nothing is left over from a team that is gone, or shows that its events name
    somebody else. The plan, a file's `defaults`, an event, page, screen, metric or funnel may name
    it, also as a stakeholder. An owner with `paths` owns code. A plan without events is a
    beginning, and there nobody is left over.
    """

    group = "ownership"
    severity = Severity.WARNING
    # What names the owner may stand in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            owner: growth
            defaults: {owner: player}
            owners:
              growth: {contact: growth@acme.example}
              player: {contact: player@acme.example}
              finance: {contact: finance@acme.example}
              data: {contact: data@acme.example}
              api: {contact: api@acme.example, paths: [services/**]}
            events:
              Song Played: {stakeholders: [finance]}
            metrics:
              activation: {owner: data, count: {event: Song Played}}
            """
        ),
        Good(
            """\
            owners:
              growth: {contact: growth@acme.example}
            objects:
              Song: A recording.
            """
        ),
        Good(
            """\
            owners:
              growth: {contact: growth@acme.example}
            events:
              Song Played: {owner: grwoth}
            """
        ),
    )
    bad = (
        Bad(
            """\
            owner: growth
            owners:
              growth: {contact: growth@acme.example}
              legacy-player: {contact: player@acme.example}
            events:
              Song Played: {description: A listener starts a song.}
            """,
            message="the owner `legacy-player` owns nothing and is nobody's stakeholder",
            at="legacy-player",
        ),
        Bad(
            """\
            owners:
              growth: {contact: growth@acme.example}
              sales: {contact: sales@acme.example, reviewers: ["@acme/sales"]}
            events:
              Song Played: {owner: growth}
            """,
            message="the owner `sales` owns nothing and is nobody's stakeholder",
            at="sales",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at every owner that nothing names."""
        if not plan.owners or not any(plan.event_likes):
            return
        named = {reference.name for reference in plan.references if reference.kind == "owner"}
        idle = [owner for owner in plan.owners if owner.name not in named and not owner.paths]
        names = [owner.name for owner in plan.owners]
        unknown = [name for name in named.difference(names) if name.strip()] if idle else []
        near = {nearest(name, names) for name in unknown}
        for owner in idle:
            if owner.name not in near and not any(may_mean(plan, name, owner) for name in unknown):
                message = f"the owner `{owner.name}` owns nothing and is nobody's stakeholder"
                help_ = "name it where it answers for something, or delete it"
                yield self.finding(owner.name_span, message, owner.subject, help=help_)


def may_mean(plan: Plan, name: str, owner: Owner) -> bool:
    """Whether a name that nobody bears is this owner's, misspelled or by its title."""
    if owner.title is not None and owner.title.value.casefold().strip() == name.casefold().strip():
        return True
    return bool(name.strip()) and meant_by(name, [each.name for each in plan.owners]) == owner.name
