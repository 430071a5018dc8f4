"""The rule `unknown-owner`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Fix, Severity, Subject
from trackplan.plan.edit.respell import respelled
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.plan.references.misspelling import meant_by
from trackplan.plan.yaml.spell import spell
from trackplan.rule import Bad, Good, Rule
from trackplan.suggest import nearest

FEW = 5


class UnknownOwner(Rule[Plan]):
    """Whoever is named as an owner or stakeholder is declared under `owners`.

    A name that is not declared leads to nobody: no contact, no reviewer. Most are misspelled, or
    belong to a team that was renamed.
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
        declared = {owner.name for owner in plan.owners}
        used = [r for r in plan.references if r.kind == "owner" and r.name.strip()]
        unknown = [reference for reference in used if reference.name not in declared]
        if not plan.owners and unknown:
            yield self.nobody_declared(unknown)
            return
        for reference in unknown:
            yield self.unknown(plan, reference)

    def nobody_declared(self, used: list[Reference]) -> Diagnostic:
        """The finding about a plan that has no `owners` at all."""
        first, others = used[0], len({reference.name for reference in used}) - 1
        also = f" and {others} other{'s' if others > 1 else ''}" if others else ""
        message = f"the plan names `{first.name}`{also}, but declares no `owners`"
        help_ = f"say where to ask: `owners: {{{spell(first.name)}: {{contact: …}}}}`"
        return self.finding(first.span, message, ("owners",), help=help_)

    def unknown(self, plan: Plan, reference: Reference) -> Diagnostic:
        """The finding about one name that `owners` lacks."""
        meant = bearing(plan, reference.name)
        sure = meant is not None
        names = [owner.name for owner in plan.owners]
        meant = meant or nearest(reference.name, names)
        return self.finding(
            reference.span,
            f"there is no owner `{reference.name}`",
            place(reference),
            help=f"did you mean `{meant}`?" if meant else declare(names),
            fix=correction(plan, reference, meant) if meant and sure else None,
        )


def bearing(plan: Plan, name: str) -> str | None:
    """The one owner whose title is `name`, or whose name it must mean."""
    title = name.casefold().strip()
    titled = [o.name for o in plan.owners if o.title and o.title.value.casefold().strip() == title]
    return titled[0] if len(titled) == 1 else meant_by(name, (owner.name for owner in plan.owners))


def correction(plan: Plan, reference: Reference, meant: str) -> Fix | None:
    """Name the owner that is meant: what names nobody has no history, so this is safe."""
    edit = respelled(plan, reference, meant)
    return None if edit is None else Fix(f"Write `{meant}`", (edit,), safe=True)


def declare(names: list[str]) -> str:
    """What to do about a name that is like none of those declared."""
    if len(names) > FEW:
        return "declare it under `owners`, or name one that is there"
    return "declare it under `owners`, or name " + " or ".join(f"`{name}`" for name in names)


def place(reference: Reference) -> Subject:
    """The element that names the owner; the header and `defaults` are no elements."""
    subject = reference.subject
    return (*subject, "owner") if subject in ((), ("defaults",)) else subject
