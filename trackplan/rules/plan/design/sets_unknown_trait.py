"""The rule `sets-unknown-trait`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.references.corrections import Corrections
from trackplan.plan.references.unknown_traits import unknown_traits
from trackplan.rule import Bad, Good, Rule


class SetsUnknownTrait(Rule[Plan]):
    """What an event sets is a trait that `identify` or a kind of group has.

    `sets` promises that a trait changes along with the event. A trait, or a kind of group, that the
    plan does not have changes nowhere. Traits that are `open` may have any name.
    """

    group = "design"
    severity = Severity.ERROR
    # The traits may be defined in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            identify:
              traits: {plan: string}
            groups:
              account: {traits: {plan: string, seats: integer}}
            events:
              Plan Upgraded: {sets: {identify: [plan], groups.account: [plan, seats]}}
            """
        ),
        Good(
            """\
            groups:
              account: {open: true}
            events:
              Plan Upgraded: {sets: {groups.account: [seats]}}
              Plan Faxed: {status: removed, sets: {groups.fax: [number]}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            groups:
              account: {traits: {plan: string}}
            events:
              Plan Upgraded: {sets: {groups.acount: [plan]}}
            """,
            message="there is no trait set `groups.acount`",
            at="groups.acount",
            fixed="""\
            groups:
              account: {traits: {plan: string}}
            events:
              Plan Upgraded: {sets: {groups.account: [plan]}}
            """,
        ),
        Bad(
            """\
            identify:
              traits: {plan: string}
            events:
              Plan Upgraded: {sets: {identify: [seats]}}
            """,
            message="`identify` has no trait `seats`",
            at="seats",
        ),
        Bad(
            """\
            groups:
              account: {traits: {seat_count: integer}}
            events:
              Seats Added: {sets: {groups.account: [seat_cuont]}}
            """,
            message="`groups.account` has no trait `seat_cuont`",
            at="seat_cuont",
            fixed="""\
            groups:
              account: {traits: {seat_count: integer}}
            events:
              Seats Added: {sets: {groups.account: [seat_count]}}
            """,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look up what each event sets."""
        corrections = Corrections(plan)
        for found in unknown_traits(plan):
            yield self.finding(
                found.reference.span,
                found.message,
                found.place,
                help=corrections.help(found),
                fix=corrections.fix(found),
            )
