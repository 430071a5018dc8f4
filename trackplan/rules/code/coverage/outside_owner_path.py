"""The rule `outside-owner-path`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.judge.path_owners import covers, owner_named
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.rule import Bad, Good, Rule


class OutsideOwnerPath(Rule[Usage]):
    """An event is sent from the code of the team that owns it.

    The `paths` of an owner say where its code lies. A call elsewhere changes what the owner's event
    means without the owner seeing it.
    """

    group = "coverage"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            owners: {growth: {paths: [growth/**]}}
            events:
              Song Played: {owner: growth}
            --- growth/app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            """
        ),
    )
    bad = (
        Bad(
            """\
            owners: {growth: {paths: [growth/**]}}
            events:
              Song Played: {owner: growth}
            --- billing/app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            """,
            message="`Song Played` belongs to `growth`, whose code this is not",
            at='"Song Played"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every call of an event whose owner states paths."""
        for call, event in subject.planned:
            owner = None if event.owner is None else owner_named(subject, event.owner.name)
            if owner is None or not owner.paths or covers(subject, owner.paths, call.path):
                continue
            yield self.finding(
                head(call),
                f"`{event.name}` belongs to `{owner.name}`, whose code this is not",
                subject_of(call, event.name),
                help="let the owner's code send it, or change the owner or its `paths`",
                notes=(Note("the owner's paths stand here", owner.name_span),),
            )
