"""The rule `untracked-event`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.composed import may_send
from trackplan.code.judge.path_owners import covers
from trackplan.code.unread import is_unread
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.event import Event
from trackplan.rule import Bad, Good, Rule


class UntrackedEvent(Rule[Usage]):
    """An event that the plan calls live is sent somewhere in the code.

    Else a chart waits for data that never comes. Only sources in Python are looked into: an event
    that comes from elsewhere may well be sent there, and is not reported.
    """

    group = "coverage"
    severity = Severity.WARNING
    needs_whole_subject = True
    good = (
        Good(
            """\
            sources:
              web: {language: typescript}
              api: {language: python}
            events:
              Page Scrolled: {sources: [web]}
              Song Played: {sources: [api]}
              Song Liked: {status: planned}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            """
        ),
        Good(
            """\
            events:
              Song Played:
            --- app.py
            import segment.analytics as analytics

            for line in open("actions.txt"):
                analytics.track("u1", "Song " + line.strip())
            """
        ),
    )
    bad = (
        Bad(
            """\
            sources: {api: {language: python}}
            events:
              Song Played: {sources: [api]}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Liked")
            """,
            message="the event `Song Played` is sent nowhere in the code",
            at="Song Played",
            line=3,
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every live event."""
        if not subject.code.whole:
            return
        for event in subject.plan.standing:
            if event.subject in subject.sent or not is_looked_for(subject, event):
                continue
            if any(may_send(call, event) for call in subject.code.calls):
                continue
            yield self.finding(
                event.name_span,
                f"the {event.kind} `{event.name}` is sent nowhere in the code",
                event.subject,
                help="send it, call it `planned`, or name the source that it comes from",
            )


def is_looked_for(usage: Usage, event: Event) -> bool:
    """Whether a source of the event in Python was read, and the event is live there."""
    if not event.sources:
        return event.status == "live" and event.kind == "event"
    live = {use.source.name for use in event.sources if (use.status or event.status) == "live"}
    for source in usage.plan.sources:
        if source.name not in live or is_unread(source) or source.language is None:
            continue
        if not source.paths or any(covers(usage, source.paths, path) for path in usage.code.read):
            return True
    return False
