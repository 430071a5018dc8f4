"""The rule `unsent-property`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.unread import unread_sources
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.rule import Bad, Good, Rule


class UnsentProperty(Rule[Usage]):
    """A property of an event is sent by some call of it.

    One that no call sends is a column without values. Nothing is said where a call may send more
    than can be seen, or where the event also comes from sources that are not read.
    """

    group = "coverage"
    severity = Severity.INFO
    profile = "strict"
    needs_whole_subject = True
    good = (
        Good(
            """\
            events:
              Song Played: {properties: {song_id: string, mood: string}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"song_id": "s1"})
            analytics.track("u1", "Song Played", {"song_id": "s1", "mood": "calm"})
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {properties: {song_id: string, mood: string}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"song_id": "s1"})
            """,
            message="no call sends the property `mood` of `Song Played`",
            at="mood",
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every event all of whose payloads are known."""
        if not subject.code.whole:
            return
        for event in subject.plan.lasting:
            calls = subject.sent.get(event.subject, ())
            if not calls or any(call.sent.open for call in calls):
                continue
            if any(unread_sources(subject.plan, event)):
                continue
            sent = {field.key for call in calls for field in call.sent.fields}
            for known in event.all_properties:
                if known.name not in sent and not known.required:
                    yield self.finding(
                        known.name_span,
                        f"no call sends the property `{known.name}` of `{event.name}`",
                        (*event.subject, "properties", known.name),
                        help="send it, or take it out of the event",
                    )
