"""The rule `unsent-property`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.composed import may_send
from trackplan.code.unread import unread_sources
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.listing import few_and_others
from trackplan.plan.model.event import Event
from trackplan.plan.model.property import Property
from trackplan.rule import Bad, Good, Rule
from trackplan.source import Span


class UnsentProperty(Rule[Usage]):
    """A property of an event is sent by some call of it.

    One that no call sends is a column without values. Nothing is said where a call may send more
    than can be seen, or where the event also comes from sources that are not read. What several
    events share is said once, where no call of any of them sends it.
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
        Bad(
            """\
            events:
              "*": {properties: {app: string}}
              Song Played:
              Song Liked:
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            analytics.track("u1", "Song Liked")
            """,
            message="no call sends the property `app` of `Song Played` and `Song Liked`",
            at="app",
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every property where it is defined."""
        if not subject.code.whole:
            return
        keys = {event.subject: keys_sent(subject, event) for event in subject.plan.lasting}
        for known, events in carried(subject).values():
            sent = [keys[event.subject] for event in events]
            if any(each is None or known.name in each for each in sent):
                continue
            one = len(events) == 1
            names = few_and_others([f"`{event.name}`" for event in events], "events")
            yield self.finding(
                known.name_span,
                f"no call sends the property `{known.name}` of {names}",
                (*events[0].subject, "properties", known.name) if one else known.subject,
                help=f"send it, or take it out of the {events[0].kind if one else 'plan'}",
            )


def carried(usage: Usage) -> dict[Span, tuple[Property, list[Event]]]:
    """The optional properties by the place of their definition, each with the events that have it.

    A required one that is not sent lacks at the call.
    """
    found: dict[Span, tuple[Property, list[Event]]] = {}
    for event in usage.plan.lasting:
        for known in event.all_properties:
            if not known.required and known.deprecated is None:
                found.setdefault(known.name_span, (known, []))[1].append(event)
    return found


def keys_sent(usage: Usage, event: Event) -> frozenset[str] | None:
    """All keys that are sent with an event, None where there may be others."""
    calls = usage.sent.get(event.subject, ())
    if not calls or any(call.sent.open for call in calls):
        return None
    if any(unread_sources(usage.plan, event)):
        return None
    if any(may_send(call, event) for call in usage.code.calls):
        return None
    return frozenset(field.key for call in calls for field in call.sent.fields)
