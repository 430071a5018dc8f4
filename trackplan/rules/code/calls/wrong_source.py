"""The rule `wrong-source`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.judge.path_owners import sources_of
from trackplan.code.unread import is_unread
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.listing import in_a_row
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Source
from trackplan.rule import Bad, Good, Rule


class WrongSource(Rule[Usage]):
    """An event is sent from the sources that the plan names for it.

    What comes from two applications is counted twice, or by a client where only the server knows.
    The `paths` of the plan's sources say which files belong to which; where a file belongs to none,
    an event names no sources, or one that states neither paths nor another language, nothing is
    asked.
    """

    group = "calls"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            sources:
              api: {paths: [services/**]}
            events:
              Song Played: {sources: [api]}
            --- services/app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            """
        ),
    )
    bad = (
        Bad(
            """\
            sources:
              api: {paths: [services/**]}
              jobs: {paths: [jobs/**]}
            events:
              Song Played: {sources: [api]}
            --- jobs/nightly.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            """,
            message="the event `Song Played` is sent from the source `jobs`, not from `api`",
            at='"Song Played"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every call in a file that belongs to a source."""
        for call, event in subject.planned:
            claiming = sources_of(subject, call.path)
            if not claiming or may_come_from(subject, event, claiming):
                continue
            here = in_a_row((f"`{source.name}`" for source in claiming), "or")
            named = in_a_row((f"`{use.source.name}`" for use in event.sources), "or")
            yield self.finding(
                head(call),
                f"the {event.kind} `{event.name}` is sent from the source {here}, not from {named}",
                subject_of(call, event.name),
                help=f"name {here} among its sources, or send it elsewhere",
                notes=(Note("the plan names its sources here", event.name_span),),
            )


def may_come_from(usage: Usage, event: Event, claiming: tuple[Source, ...]) -> bool:
    """Whether an event may be sent from a file that these sources claim.

    It may where it names one of them or no source at all, and where it names a source of which
    nobody says where its code lies.
    """
    elsewhere = {each.name for each in usage.plan.sources if each.paths or is_unread(each)}
    elsewhere -= {each.name for each in claiming}
    return not event.sources or any(use.source.name not in elsewhere for use in event.sources)
