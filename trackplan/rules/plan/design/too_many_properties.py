"""The rule `too-many-properties`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class TooManyProperties(Rule[Plan]):
    """An event has no more properties than people can understand and developers can fill.

    Published event specifications need at most about 20, even for a video player or an order. An
    event far beyond that carries a whole record, most of it to answer no question, or is several
    events in one. Counted are properties at the top level, with those from bundles and "*"; what
    lies within an object is one. Tools have limits as well: Google Analytics 4 keeps 25.
    """

    limit: int = 50

    group = "design"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            events:
              Song Played: {properties: {song_id: string, title: string}}
            """
        ),
        Good(
            """\
            events:
              Song Played: {properties: {song: {properties: {id: string, title: string}}}}
              Song Started: {status: deprecated, properties: {song_id: string, title: string}}
              Song Hummed: {status: removed, properties: {song_id: string, title: string}}
            """,
            options={"limit": 1},
        ),
    )
    bad = (
        Bad(
            """\
            bundles:
              song: {properties: {song_id: string, title: string}}
            events:
              Song Played: {include: [song], properties: {position: integer}}
              Song Liked: {include: [song]}
            """,
            message="the event `Song Played` has 3 properties, more than 2",
            at="Song Played",
            options={"limit": 2},
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Count what each event, page and screen carries."""
        for event in plan.standing:
            count = len(event.all_properties)
            if count <= self.limit or event.is_leaving:
                continue
            yield self.finding(
                event.name_span,
                f"the {event.kind} `{event.name}` has {count} properties, more than {self.limit}",
                event.subject,
                help="leave out what answers no question, or put what belongs together in objects",
            )
