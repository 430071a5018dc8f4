"""The rule `planned-event-sent`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.judge.statuses import UNSENT, statuses
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.listing import in_a_row
from trackplan.rule import Bad, Good, Rule


class PlannedEventSent(Rule[Usage]):
    """An event that code sends is not called planned.

    Once it is sent it has history, and a plan that still says `planned` or `proposed` lets people
    rename it as if it had none. Where a source of the event has a status of its own, that one
    counts for the source's files.
    """

    group = "calls"
    severity = Severity.INFO
    good = (
        Good(
            """\
            events:
              Song Played: {status: live}
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
              Song Played: {status: planned}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            analytics.track("u2", "Song Played")
            """,
            message="the event `Song Played` is sent, but the plan says it is planned",
            at='"Song Played"',
            line=3,
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at the first call of each event."""
        seen = set()
        for call, event in subject.planned:
            said = statuses(subject, call, event)
            if event.subject in seen or not said <= UNSENT:
                continue
            seen.add(event.subject)
            status = in_a_row(sorted(said), "or")
            yield self.finding(
                head(call),
                f"the {event.kind} `{event.name}` is sent, but the plan says it is {status}",
                subject_of(call, event.name),
                help="set its status to `live` when this is released",
                notes=(Note("the plan says so here", event.name_span),),
            )
