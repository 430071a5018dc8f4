"""The rule `pii-in-event`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.privacy.exposures import Exposure, exposures
from trackplan.rule import Bad, Good, Rule


class PiiInEvent(Rule[Plan]):
    """Direct and sensitive personal data is in traits, not in events.

    A trait is overwritten and deleted in one place. An event is copied to many tools and kept for
    years, so that each property with an address in it is an address that nobody finds again. An
    identifier in the event leads to the same person. An object answers for what lies in it, and
    `context` is left alone, as are events and properties on their way out.
    """

    group = "privacy"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            properties:
              email: {type: string, pii: direct}
            events:
              User Signed Up:
                properties: {user_id: {type: string, pii: indirect}, plan_name: string}
                context: {email: }
                sets: {identify: [email]}
              User Invited: {status: removed, properties: {email: }}
            identify:
              traits: {email: }
            """
        ),
        Good(
            """\
            bundles:
              contact: {properties: {email: {type: string, pii: direct}}}
            events:
              User Invited: {status: deprecated, include: [contact]}
              User Signed Up:
                properties: {email: {type: string, pii: direct, deprecated: {reason: A trait.}}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              email: {type: string, pii: direct}
            events:
              User Signed Up: {properties: {email: }}
              Receipt Sent: {properties: {email: {required: true}}}
            identify:
              traits: {email: }
            """,
            message="`email` is direct personal data, and `User Signed Up` and 1 more carry it",
            at="email",
            line=2,
        ),
        Bad(
            """\
            events:
              Visit Booked:
                properties:
                  visit:
                    type: object
                    properties: {reason: {type: string, pii: sensitive}, room: {type: string}}
            """,
            message="`reason` is sensitive personal data, and `Visit Booked` carries it",
            at="reason",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the payloads of events, pages and screens that are there to stay."""
        payloads = (
            (event, staying(event.all_properties))
            for event in plan.standing
            if event.status != "deprecated"
        )
        traits = {t.name: t for each in plan.trait_sets for t in reversed(each.all_traits)}
        for each in exposures(plan, payloads, "indirect"):
            yield self.about(each, traits.get(each.whole.name))

    def about(self, found: Exposure, trait: Property | None) -> Diagnostic:
        """The finding about one definition; `trait` has the same name."""
        whole, first, others = found.whole, found.by[0], len(found.by) - 1
        carry = f"and {others} more carry" if others else "carries"
        help_ = "make it a trait, or send an identifier that leads to it"
        if trait is not None:
            help_ = f"leave it out: the trait `{trait.name}` holds it"
        return self.finding(
            whole.name_span,
            f"`{whole.name}` is {whole.pii} personal data, and `{first.name}` {carry} it",
            whole.subject,
            help=help_,
            notes=() if trait is None else (Note("the trait", trait.name_span),),
        )


def staying(payload: tuple[Property, ...]) -> tuple[Property, ...]:
    """The properties that are not on their way out."""
    return tuple(whole for whole in payload if whole.deprecated is None)
