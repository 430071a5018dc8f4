"""The rule `untracked-event`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.composed import may_send
from trackplan.code.judge.path_owners import sources_read, sources_with_calls
from trackplan.code.unread import is_unread
from trackplan.code.usage import KINDS, Usage
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.listing import in_a_row
from trackplan.plan.documentation.lacking import FEW, kinds
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Source
from trackplan.rule import Bad, Good, Rule


class UntrackedEvent(Rule[Usage]):
    """An event that the plan calls live is sent somewhere in the code.

    Else a chart waits for data that never comes. Only sources in Python are looked into: an event
    that comes from elsewhere may well be sent there, and is not reported. Where the code sends
    nothing at all it is said once.
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
        Bad(
            """\
            name: Acme Music
            events: {Song Found: , Song Played: , Song Paused: , Song Liked: , Song Shared: , A: }
            --- app.py
            import segment.analytics
            """,
            message="none of 6 events is sent: the code has no call that sends any",
            at="name",
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every live event."""
        if not subject.code.whole:
            return
        missing = list(untracked(subject))
        if len(missing) > FEW and not any(call.method in KINDS for call in subject.code.calls):
            yield self.finding(
                subject.plan.header_span,
                f"none of {len(missing):,} {kinds(event for event, _ in missing)} is sent: "
                "the code has no call that sends any",
                ("events",),
                help="if functions of your own send them, name these under `[[check.wrappers]]`",
            )
            return
        for event, where in missing:
            yield self.finding(
                event.name_span,
                f"the {event.kind} `{event.name}` is sent nowhere in the code{where}",
                event.subject,
                help="send it, call it `planned`, or name the source that it comes from",
            )


def untracked(usage: Usage) -> Iterator[tuple[Event, str]]:
    """Events that no call sends, each with what was looked into, if that is not all there is."""
    for event in usage.plan.standing:
        if event.subject in usage.sent or any(may_send(call, event) for call in usage.code.calls):
            continue
        if not event.sources:
            if event.status == "live" and event.kind == "event":
                yield event, ""
            continue
        live = [use.source.name for use in event.sources if (use.status or event.status) == "live"]
        looked = [name for name in live if name in usage.once(looked_into)]
        if looked:
            row = in_a_row(f"`{name}`" for name in looked)
            yield event, "" if looked == live else f" of {row}"


def looked_into(usage: Usage) -> frozenset[str]:
    """The sources that were read: in Python, with code where their paths say that it lies.

    One that states no language was read where something is sent in its paths.
    """
    return frozenset(each.name for each in usage.plan.sources if was_read(usage, each))


def was_read(usage: Usage, source: Source) -> bool:
    """Whether the code of a source was among what was read."""
    if source.language is None:
        return source.name in usage.once(sources_with_calls)
    if is_unread(source):
        return False
    return not source.paths or source.name in usage.once(sources_read)
