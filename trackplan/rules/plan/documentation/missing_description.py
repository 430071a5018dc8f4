"""The rule `missing-description`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class MissingDescription(Rule[Plan]):
    """Every event and every property says what it means.

    Whoever reads a chart next year has only the plan to ask. A property may take its description
    from the dictionary; what has been removed needs none.
    """

    group = "documentation"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            properties:
              song_id: {type: string, description: Identifier of the song.}
            events:
              Song Played:
                description: A listener starts a song.
                properties:
                  song_id:
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played:
                owner: growth
            """,
            message="the event `Song Played` has no description",
            at="Song Played",
        ),
        Bad(
            """\
            events:
              Song Played:
                description: A listener starts a song.
                properties:
                  song_id: string
            """,
            message="the property `song_id` has no description",
            at="song_id",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events, pages and screens, and at properties where they are defined."""
        for event in plan.event_likes:
            if event.description is None and not event.is_removed:
                yield self.missing(event.kind, event)
        for defined in plan.definitions:
            if defined.description is None and defined.subject[-1] != "items":
                yield self.missing("property", defined)

    def missing(self, kind: str, element: Element) -> Diagnostic:
        """The finding about one element."""
        message = f"the {kind} `{element.name}` has no description"
        help_ = "say in a sentence what it means, for somebody who has never seen it"
        return self.finding(element.name_span, message, element.subject, help=help_)
