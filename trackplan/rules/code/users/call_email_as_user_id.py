"""The rule `call-email-as-user-id`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.rule import Bad, Good, Rule

ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+")
EMAIL = re.compile(r"(?:^|[.\[\"'_])(?:e_?mail|email_address)[\"'\]]*$", re.IGNORECASE)


class CallEmailAsUserId(Rule[Usage]):
    """The user id that a call gives is no email address.

    An address changes, and then the user is somebody else; and it is personal data that reaches
    every destination, whatever the plan says of properties.
    """

    group = "users"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              Song Played:
            --- app.py
            import segment.analytics as analytics

            def play(user):
                analytics.track(user.id, "Song Played")
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played:
            --- app.py
            import segment.analytics as analytics

            def play(user):
                analytics.track(user.email, "Song Played")
            """,
            message="the user id of this call is an email address",
            at="user.email",
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every user id."""
        for call in subject.code.calls:
            user = call.user
            if user is None or user.anonymous or call.relayed:
                continue
            source = subject.files.get(user.span.path)
            written = "" if source is None else source.slice(user.span)
            values = [each.value for each in user.value.constants or ()]
            literal = any(isinstance(each, str) and ADDRESS.fullmatch(each) for each in values)
            if literal or (not values and EMAIL.search(written)):
                yield self.finding(
                    user.span if user.span.path == call.path else head(call),
                    "the user id of this call is an email address",
                    subject_of(call, *call.names[:1]),
                    help="give the id that the user keeps",
                )
