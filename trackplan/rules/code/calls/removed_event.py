"""The rule `removed-event`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.rule import Bad, Good, Rule


class RemovedEvent(Rule[Usage]):
    """No code sends an event that was removed.

    The plan keeps a tombstone so that nobody takes the name again; a call that is left fills tables
    that nobody owns.
    """

    group = "calls"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              Song Played:
              Song Heard: {status: removed}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Heard: {status: removed}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Heard")
            """,
            message="the event `Song Heard` was removed from the plan",
            at='"Song Heard"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every call of a removed event."""
        for call, event in subject.planned:
            if event.is_removed:
                replaced = event.deprecated.replaced_by if event.deprecated else None
                yield self.finding(
                    head(call),
                    f"the {event.kind} `{event.name}` was removed from the plan",
                    subject_of(call, event.name),
                    help=f"send `{replaced.name}`" if replaced else "remove the call",
                    notes=(Note("its tombstone stands here", event.name_span),),
                )
