"""The rule `pii-without-purpose`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.documentation.placeholders import is_written
from trackplan.plan.model.defined import Defined
from trackplan.plan.model.plan import Plan
from trackplan.plan.privacy.levels import exceeds
from trackplan.plan.properties.answered import outermost
from trackplan.plan.properties.in_words import what_it_is
from trackplan.rule import Bad, Good, Rule


class PiiWithoutPurpose(Rule[Plan]):
    """Direct and sensitive personal data states the purpose that it is collected for.

    The law asks for it (GDPR, Article 5): data may be used for what people were told and nothing
    else, and must go when that is done. Who takes a definition from the dictionary takes its
    purpose too, and the purpose of an object covers what lies in it. What is deprecated is left
    alone.
    """

    group = "privacy"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            properties:
              email: {type: string, pii: direct, purpose: Send receipts.}
              ip: {type: string, pii: indirect}
            events:
              Receipt Sent:
                properties: {email: {required: true}, ip: , copy_to: {like: email}}
              Receipt Printed:
                properties: {email: {type: string}}
            """
        ),
        Good(
            """\
            events:
              Order Completed:
                properties:
                  address:
                    type: object
                    pii: direct
                    purpose: Deliver the order.
                    properties: {street: {type: string, pii: direct}, city: {type: string}}
              Order Faxed: {status: deprecated, properties: {fax: {type: string, pii: direct}}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              email: {type: string, pii: direct}
            events:
              Receipt Sent: {properties: {email: }}
              Receipt Printed: {properties: {email: {type: string}}}
            """,
            message="the property `email` is direct personal data, but states no purpose",
            at="email",
            line=2,
        ),
        Bad(
            """\
            identify:
              traits:
                person:
                  type: object
                  pii: sensitive
                  purpose: ""
                  properties: {diagnosis: {type: string, pii: sensitive}}
            """,
            message="the trait `person` is sensitive personal data, but states no purpose",
            at="person",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at what states how personal it is; what inherits that inherits the purpose."""
        for defined in outermost(chain(plan.defined, plan.in_context), is_personal):
            whole = defined.whole
            if is_written(whole.purpose) or whole.deprecated or defined.element in plan.leaving:
                continue
            what = f"the {what_it_is(whole)} `{whole.name}`"
            message = f"{what} is {whole.pii} personal data, but states no purpose"
            help_ = "add `purpose`: what it is used for, as people are told; or do not collect it"
            yield self.finding(whole.name_span, message, whole.subject, help=help_)


def is_personal(defined: Defined) -> bool:
    """Whether the entry itself says that it is direct or sensitive personal data, or why it is."""
    whole = defined.whole
    return exceeds(whole.pii, "indirect") and whole.states("pii")
