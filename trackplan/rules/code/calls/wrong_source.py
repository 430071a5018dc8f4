"""The rule `wrong-source`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.judge.path_owners import source_of
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.listing import in_a_row
from trackplan.rule import Bad, Good, Rule


class WrongSource(Rule[Usage]):
    """An event is sent from the sources that the plan names for it.

    What comes from two applications is counted twice, or by a client where only the server knows.
    The `paths` of the plan's sources say which files belong to which; where a file belongs to none,
    or an event names no sources, nothing is asked.
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
            source = source_of(subject, call.path)
            named = [use.source.name for use in event.sources]
            if source is None or not named or source.name in named:
                continue
            rather = in_a_row((f"`{name}`" for name in named), "or")
            yield self.finding(
                head(call),
                f"the {event.kind} `{event.name}` is sent from the source `{source.name}`, "
                f"not from {rather}",
                subject_of(call, event.name),
                help=f"name `{source.name}` among its sources, or send it elsewhere",
                notes=(Note("the plan names its sources here", event.name_span),),
            )
