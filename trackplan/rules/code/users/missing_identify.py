"""The rule `missing-identify`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.rule import Bad, Good, Rule


class MissingIdentify(Rule[Usage]):
    """Where the plan says so, a user is identified.

    `identify.when` names the events after which the traits of the user are sent. Code that sends
    such an event without an identify call in the same file leaves them stale.
    """

    group = "users"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            identify: {when: [User Signed Up], traits: {plan: string}}
            events:
              User Signed Up:
            --- app.py
            import segment.analytics as analytics

            analytics.identify("u1", {"plan": "solo"})
            analytics.track("u1", "User Signed Up")
            """
        ),
    )
    bad = (
        Bad(
            """\
            identify: {when: [User Signed Up], traits: {plan: string}}
            events:
              User Signed Up:
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "User Signed Up")
            """,
            message="`User Signed Up` is sent and nobody is identified in this file",
            at='"User Signed Up"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every event after which the plan asks for it."""
        identify = subject.plan.identify
        if identify is None:
            return
        when = {reference.name for reference in identify.when}
        identifying = {call.path for call in subject.code.calls if call.method == "identify"}
        for call, event in subject.planned:
            if event.name in when and event.kind == "event" and call.path not in identifying:
                yield self.finding(
                    head(call),
                    f"`{event.name}` is sent and nobody is identified in this file",
                    subject_of(call, event.name),
                    help="send the traits of the user by an identify call",
                    notes=(Note("the plan asks for it here", identify.name_span),),
                )
