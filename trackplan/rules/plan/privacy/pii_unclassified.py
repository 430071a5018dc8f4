"""The rule `pii-unclassified`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Fix, Severity
from trackplan.plan.edit.add_key import with_key
from trackplan.plan.model.plan import Plan
from trackplan.plan.naming.personal import PersonalData
from trackplan.plan.privacy.unclassified import unclassified
from trackplan.plan.properties.by_name import SameName, by_name
from trackplan.plan.properties.in_words import what_it_is
from trackplan.rule import Bad, Good, Rule


class PiiUnclassified(Rule[Plan]):
    """A property whose name says that it is personal data states how personal it is.

    Only then can the plan tell which destinations may have it, and whoever is asked to delete a
    person's data knows where to look. `pii` is `direct` for what names or reaches a person,
    `indirect` for what singles one out along with other data, `sensitive` for what the law protects
    most, and `none` where the name is misleading. One statement in the dictionary, or on the object
    that holds a property, is enough.
    """

    group = "privacy"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            properties:
              email: {type: string, pii: direct}
            events:
              Coupon Entered:
                properties:
                  coupon_name: string
                  trial_plan_name: string
                  email: {type: string, format: email}
                  email_verified: boolean
                  billing_email: {like: email}
            """
        ),
        Good(
            """\
            events:
              Order Completed:
                properties:
                  shipping_address:
                    type: object
                    pii: direct
                    properties: {street_address: string, phone: string}
                  office_phone: {type: string, pii: none}
              Email Collected: {status: removed, properties: {email: string}}
            identify:
              user_id: {type: string}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              User Signed Up:
                properties:
                  email: {type: string, format: email}
            """,
            message="the property `email` seems to be an email address, but states no `pii`",
            at="email",
            fixed="""\
            events:
              User Signed Up:
                properties:
                  email: {type: string, format: email, pii: direct}
            """,
        ),
        Bad(
            """\
            bundles:
              contact:
                properties:
                  phone:
                    type: string
                    description: Where to call.
            events:
              Call Requested: {include: [contact]}
              Call Missed: {include: [contact]}
            """,
            message="the property `phone` seems to be a phone number, but states no `pii`",
            at="phone",
            fixed="""\
            bundles:
              contact:
                properties:
                  phone:
                    type: string
                    pii: direct
                    description: Where to call.
            events:
              Call Requested: {include: [contact]}
              Call Missed: {include: [contact]}
            """,
        ),
        Bad(
            """\
            properties:
              email: string
            events:
              User Signed Up: {properties: {email: }}
              User Invited: {properties: {email: {required: true}, friend_email: {like: email}}}
            """,
            message="the property `email` seems to be an email address, but states no `pii`",
            at="email",
            line=2,
            fixed="""\
            properties:
              email: {type: string, pii: direct}
            events:
              User Signed Up: {properties: {email: }}
              User Invited: {properties: {email: {required: true}, friend_email: {like: email}}}
            """,
        ),
        Bad(
            """\
            events:
              Order Placed: {properties: {phone: string}}
              Order Cancelled: {properties: {phone: string}}
            """,
            message="the property `phone` seems to be a phone number, but states no `pii`,"
            " here and in 1 other place",
            at="phone",
            line=2,
            fixed="""\
            events:
              Order Placed: {properties: {phone: {type: string, pii: direct}}}
              Order Cancelled: {properties: {phone: {type: string, pii: direct}}}
            """,
        ),
        Bad(
            """\
            identify:
              traits:
                name: {type: string, }
            """,
            message="the trait `name` seems to be a person's name, but states no `pii`",
            at="name",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at properties, traits and context, each where it is defined."""
        personal = {defined.subject: (defined, what) for defined, what in unclassified(plan)}
        for repeated in by_name(defined for defined, _ in personal.values()):
            first, data = personal[repeated.first.subject]
            what = f"the {what_it_is(first)} `{first.name}`"
            help_ = f"add `pii: {data.kind}`, or `pii: none` if it is about no person"
            if repeated.also:
                help_ += "; once, under `properties`, is enough"
            yield self.finding(
                first.name_span,
                f"{what} seems to be {data.what}, but states no `pii`{repeated.also}",
                first.subject,
                help=help_,
                fix=classification(plan, repeated, data),
            )


def classification(plan: Plan, repeated: SameName, personal: PersonalData) -> Fix | None:
    """State what the name suggests. Whether that is so only people can tell: never safe."""
    edits = [with_key(plan, defined, "pii", personal.kind) for defined in repeated.all]
    known = tuple(edit for edit in edits if edit is not None)
    return (
        Fix(f"Add `pii: {personal.kind}`", known, safe=False) if len(known) == len(edits) else None
    )
