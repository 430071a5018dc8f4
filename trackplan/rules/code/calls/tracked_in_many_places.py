"""The rule `tracked-in-many-places`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.code.judge.expected import head
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.rule import Bad, Good, Rule

# More places than these are not shown.
SHOWN = 3


@dataclass(frozen=True)
class TrackedInManyPlaces(Rule[Usage]):
    """One event is sent in one place, or in few.

    Where many places send it each has its own idea of when and with what, and the event counts a
    mixture. One function that sends it keeps them together. `places` is how many may be.
    """

    group = "calls"
    severity = Severity.INFO
    profile = "strict"
    good = (
        Good(
            """\
            events:
              Song Played:
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
              Song Played:
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            analytics.track("u2", "Song Played")
            """,
            message="the event `Song Played` is sent in 2 places; at most 1 is wanted",
            at='"Song Played"',
            line=3,
            options={"places": 1},
        ),
    )
    places: int = 5

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Count the calls of each event."""
        for event in subject.plan.standing:
            calls = subject.sent.get(event.subject, ())
            if len(calls) <= self.places:
                continue
            first, *others = calls
            yield self.finding(
                head(first),
                f"the {event.kind} `{event.name}` is sent in {len(calls)} places; "
                f"at most {self.places} {'is' if self.places == 1 else 'are'} wanted",
                subject_of(first, event.name),
                help="send it in one function that the others call",
                notes=[Note("and here", head(call)) for call in others[:SHOWN]],
            )
