"""The rule `pii-under-classified`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Edit, Fix, Note, Severity
from trackplan.plan.edit.respell import is_shared
from trackplan.plan.model.plan import Plan
from trackplan.plan.privacy.under_classified import UnderClassified, under_classified
from trackplan.plan.properties.in_words import what_it_is
from trackplan.plan.yaml.node import place
from trackplan.rule import Bad, Good, Rule
from trackplan.source import Span


class PiiUnderClassified(Rule[Plan]):
    """No property states that it is less personal than it is.

    Wrong answers open doors that no answer keeps shut: a password that is called `indirect` goes to
    every tool that takes indirect data. A property is held to the dictionary's entry of its name,
    to what lies in it, to the format `email`, and to its name where that leaves no doubt.

    `none` says that a name misleads, and is believed, as is whatever is stated about a name or a
    postal address: people differ there. An address of the business's own, such as `support_email`,
    is nobody's.
    """

    group = "privacy"
    severity = Severity.WARNING
    # The dictionary may stand in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            properties:
              email: {type: string, format: email, pii: direct}
              email_hash: {like: email, pii: indirect}
              first_name: {type: string, pii: indirect}
              office_phone: {type: string, pii: none}
              support_email: {type: string, format: email, pii: none}
              newsletter_email: {type: string, pii: indirect}
              password: {type: boolean, pii: indirect}
            """
        ),
        Good(
            """\
            properties:
              email: {type: string, pii: indirect, enum: [weekly, monthly]}
            events:
              Order Completed:
                properties:
                  email: {type: string, pii: direct}
                  buyer:
                    type: object
                    pii: direct
                    properties: {phone_number: {type: string, pii: direct}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            identify:
              traits:
                email: {type: string, pii: indirect}
            """,
            message="the trait `email` states `pii: indirect`, but an email address is direct",
            at="indirect",
            fixed="""\
            identify:
              traits:
                email: {type: string, pii: direct}
            """,
        ),
        Bad(
            """\
            events:
              Login Failed:
                properties:
                  password:
                    type: string
                    pii: direct
            """,
            message="the property `password` states `pii: direct`, but a credential is sensitive",
            at="direct",
            fixed="""\
            events:
              Login Failed:
                properties:
                  password:
                    type: string
                    pii: sensitive
            """,
        ),
        Bad(
            """\
            properties:
              contact: {type: string, format: email, pii: none}
            """,
            message="the property `contact` states `pii: none`, but the format `email` makes it"
            " direct",
            at="none",
            fixed="""\
            properties:
              contact: {type: string, format: email, pii: direct}
            """,
        ),
        Bad(
            """\
            properties:
              note: {type: string, pii: direct}
            events:
              Visit Booked: {properties: {note: {pii: none}}}
            """,
            message="the property `note` states `pii: none`, but the dictionary says direct",
            at="none",
            fixed="""\
            properties:
              note: {type: string, pii: direct}
            events:
              Visit Booked: {properties: {note: {pii: direct}}}
            """,
        ),
        Bad(
            """\
            bundles:
              order:
                properties:
                  buyer:
                    pii: indirect
                    properties: {people: {type: array, items: {properties: {card: {pii: direct, \
type: string}}}}}
            """,
            message="the property `buyer` states `pii: indirect`, but `card` in it is direct",
            at="indirect",
            fixed="""\
            bundles:
              order:
                properties:
                  buyer:
                    pii: direct
                    properties: {people: {type: array, items: {properties: {card: {pii: direct, \
type: string}}}}}
            """,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at every property that states how personal it is."""
        for found in under_classified(plan):
            whole = found.whole
            span = place(whole.entry.value, ["pii"])
            states = f"the {what_it_is(whole)} `{whole.name}` states `pii: {whole.pii}`"
            note = () if found.other is None else (Note("said here", found.other.name_span),)
            yield self.finding(
                span,
                f"{states}, but {found.why} {found.pii}",
                whole.subject,
                help=f"state `pii: {found.pii}`",
                notes=note,
                fix=correction(plan, span, found),
            )


def correction(plan: Plan, span: Span, found: UnderClassified) -> Fix | None:
    """State the higher one. Destinations that took the data may not have it then: never safe."""
    if is_shared(plan, span):
        return None
    return Fix(f"Write `pii: {found.pii}`", (Edit(span, found.pii),), safe=False)
