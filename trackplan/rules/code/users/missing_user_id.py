"""The rule `missing-user-id`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.rule import Bad, Good, Rule

CONTEXTUAL = frozenset({"posthog", "snowplow", "amplitude", "openedx"})


class MissingUserId(Rule[Usage]):
    """A call says whom it is about.

    Without a user id or an anonymous id an event belongs to nobody: SDKs refuse it, or make up a
    user for each.
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

            analytics.track("u1", "Song Played")
            analytics.track(event="Song Played", anonymous_id="a1")
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

            analytics.track(event="Song Played")
            """,
            message="this call names no user",
            at='"Song Played"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every call that surely names nobody."""
        for call in subject.code.calls:
            # Newer versions of PostHog take the user from a context around the call.
            if call.user is None and call.user_known and call.sdk not in CONTEXTUAL:
                yield self.finding(
                    head(call),
                    "this call names no user",
                    subject_of(call, *call.names[:1]),
                    help="give a user id, or an anonymous id",
                )
