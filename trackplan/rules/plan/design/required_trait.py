"""The rule `required-trait`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Edit, Fix, Severity
from trackplan.plan.edit.respell import is_shared
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.yaml.node import Scalar
from trackplan.rule import Bad, Good, Rule


class RequiredTrait(Rule[Plan]):
    """No trait of users or groups is required.

    A user is identified many times, each time with what is known or has changed at that moment: at
    the sign-up the address, at the first payment the plan. Where a trait is required, each call
    that rightly leaves it out breaks the plan. Segment's specification of identify and group calls
    has no required trait either. What an event needs can be required of the event.

    Left alone is what is required inside a trait: an address that is sent may have to be whole.
    """

    group = "design"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              User Signed Up: {properties: {plan: {type: string, required: true}}}
            identify:
              traits:
                plan: {type: string}
                address: {properties: {city: {type: string, required: true}}}
            """
        ),
        Good(
            """\
            properties:
              plan: {type: string, required: true}
            bundles:
              person: {properties: {name: {type: string, required: true}}}
            identify: {include: [person]}
            groups:
              account: {traits: {plan: {required: false}}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            identify:
              traits:
                email: {type: string, required: true}
                plan: {type: string}
            """,
            message="the trait `email` of users is required",
            at="email",
            fixed="""\
            identify:
              traits:
                email: {type: string, required: false}
                plan: {type: string}
            """,
        ),
        Bad(
            """\
            properties:
              plan: {type: string, required: true}
            groups:
              account: {traits: {plan: }}
            """,
            message="the trait `plan` of `account` is required",
            at="plan",
            line=4,
        ),
        Bad(
            """\
            groups:
              account:
                traits:
                  seats:
                    required: true
                    type: integer
            """,
            message="the trait `seats` of `account` is required",
            at="seats",
            fixed="""\
            groups:
              account:
                traits:
                  seats:
                    required: false
                    type: integer
            """,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at traits that are defined in their set; a bundle may serve events, too."""
        for traits in plan.trait_sets:
            whose = "users" if traits is plan.identify else f"`{traits.name}`"
            for whole in traits.all_traits:
                if whole.required and whole.deprecated is None and whole.lies_in(traits.subject):
                    yield self.finding(
                        whole.name_span,
                        f"the trait `{whole.name}` of {whose} is required",
                        whole.subject,
                        help="make it optional, as each call sends what is known at that moment",
                        fix=made_optional(plan, whole),
                    )


def made_optional(plan: Plan, whole: Property) -> Fix | None:
    """Say `false` where the trait itself says `true`. It loosens the plan: never safe."""
    entry = whole.written("required")
    if entry is None or not isinstance(entry.value, Scalar):
        return None
    if is_shared(plan, whole.entry.value.span):
        return None
    said = entry.value
    if (
        said.source is not whole.entry.key.source
        or said.source.text[said.start : said.end] != "true"
    ):
        return None
    return Fix("Make it optional", (Edit(said.span, "false"),), safe=False)
