"""The rule `tracked-in-loop`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.rule import Bad, Good, Rule


class TrackedInLoop(Rule[Usage]):
    """An event is not sent once for each round of a loop.

    One action of a user then counts as many, and destinations that are paid by event become dear.
    Where each round is somebody else's action it is right: then suppress it and say so.
    """

    group = "calls"
    severity = Severity.INFO
    profile = "strict"
    good = (
        Good(
            """\
            events:
              Songs Added:
            --- app.py
            import segment.analytics as analytics

            def add(songs):
                for song in songs:
                    song.save()
                analytics.track("u1", "Songs Added", {"count": len(songs)})
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Added:
            --- app.py
            import segment.analytics as analytics

            def add(songs):
                for song in songs:
                    analytics.track("u1", "Song Added")
            """,
            message="this call is made in every round of a loop",
            at='"Song Added"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every call in a loop."""
        for call in subject.code.calls:
            if call.in_loop and call.method in ("track", "page", "screen") and not call.relayed:
                yield self.finding(
                    head(call),
                    "this call is made in every round of a loop",
                    subject_of(call, *call.names[:1]),
                    help="send one event after the loop, with a count",
                )
