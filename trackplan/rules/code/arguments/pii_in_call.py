"""The rule `pii-in-call`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.judge.sent_fields import SentField, sent_fields
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.naming.personal import personal_data
from trackplan.rule import Bad, Good, Rule
from trackplan.source import Span

ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[A-Za-z]{2,}")


class PiiInCall(Rule[Usage]):
    """No personal data is sent that the plan does not know of.

    An address or a telephone number in an event reaches every destination, and the plan's privacy
    rules cannot see it. The name of the key tells, or a literal that is an address.
    """

    group = "arguments"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              User Invited: {properties: {email: {type: string, pii: direct}}}
            --- app.py
            import segment.analytics as analytics

            def invite(email):
                analytics.track("u1", "User Invited", {"email": email})
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              User Invited: {open: true}
            --- app.py
            import segment.analytics as analytics

            def invite(user):
                analytics.track("u1", "User Invited", {"phone_number": user.phone})
            """,
            message="`phone_number` seems to hold a phone number, and the plan does not know it",
            at='"phone_number"',
        ),
        Bad(
            """\
            events:
              User Invited: {properties: {by: string}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "User Invited", {"by": "ada@acme.example"})
            """,
            message="`by` is an email address, and the plan does not say that it is personal",
            at='"ada@acme.example"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every key that is sent."""
        for each in subject.once(sent_fields):
            one, field = each.expected, each.field
            if one.noun == "context field":
                continue
            said = said_of(each)
            if said is not None:
                what, span = said
                yield self.finding(
                    span if span.path == one.call.path else head(one.call),
                    f"`{each.path}` {what}",
                    one.subject("properties", field.key),
                    help="do not send it, or state it in the plan with its `pii`",
                )


def said_of(sent: SentField) -> tuple[str, Span] | None:
    """What is personal in a key or its value, and where; None where nothing surely is."""
    known = sent.property
    if known is None:
        personal = personal_data(sent.field.key, trait=sent.expected.noun == "trait")
        if personal is None or not personal.certain:
            return None
        return f"seems to hold {personal.what}, and the plan does not know it", sent.field.key_span
    if known.pii in ("direct", "sensitive"):
        return None
    for constant in sent.field.value.constants or ():
        if isinstance(constant.value, str) and ADDRESS.fullmatch(constant.value):
            said = "is an email address, and the plan does not say that it is personal"
            return said, constant.span or sent.field.value_span
    return None
