"""The rule `destination-name-collision`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.destinations.merged_names import Merged, merged_names
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule

COMMON = "recommendation_of_a_playlist_for_a_listener_who_came_back_after_"


class DestinationNameCollision(Rule[Plan]):
    """Names that are different in the plan are different where they arrive.

    Segment writes `_` for the spaces of a name on the way to Google Analytics 4, so `Song Played`
    and `Song_Played` are one event there. Postgres cuts names off after 63 bytes without a word, so
    two long names that begin alike are one table, or one column. Names that a warehouse cannot
    tell apart at any length are left to `warehouse-collision`; two events that `names` calls the
    same are meant so.
    """

    group = "destinations"
    severity = Severity.ERROR
    yield_to = ("warehouse-collision", "event-name-similar", "property-name-similar")
    good = (
        Good(
            """\
            destinations: {ga: {kind: google-analytics-4, via: segment}}
            events:
              Song Played: {properties: {song id: string}}
              song_played: {properties: {song_id: string}}
              Order Paid: {names: {ga: purchase}}
              Order Renewed: {names: {ga: purchase}}
              Song_Played: {status: removed}
            """
        ),
        Good(
            f"""\
            destinations: {{warehouse: {{kind: postgres}}, lake: {{kind: snowflake}}}}
            sources: {{web: {{}}, api: {{}}}}
            events:
              {COMMON}a_week: {{sources: [web]}}
              {COMMON}a_year: {{sources: [api]}}
              {COMMON}a_month: {{destinations: [lake]}}
              {COMMON[:55]}_lost:
              {COMMON[:55]}_won:
            """
        ),
    )
    bad = (
        Bad(
            """\
            destinations: {ga: {kind: google-analytics-4, via: segment}}
            events:
              Song Played: {description: A listener starts a song.}
              Song_Played: {description: A listener starts a song.}
            """,
            message=(
                "the events `Song Played` and `Song_Played` both arrive in Google Analytics 4 as"
                " `Song_Played`"
            ),
            at="Song_Played",
        ),
        Bad(
            f"""\
            destinations: {{warehouse: {{kind: postgres}}}}
            events:
              {COMMON}a_week:
              {COMMON}a_year:
            """,
            message=(
                f"the events `{COMMON}a_week` and `{COMMON}a_year` both arrive in Postgres as"
                f" `{COMMON[:63]}`"
            ),
            at=f"{COMMON}a_year",
        ),
        Bad(
            f"""\
            destinations: [postgres]
            events:
              Song Played:
                properties:
                  {COMMON}a_week: boolean
                  recommendation: {{properties: {{{COMMON.partition("_")[2]}: boolean}}}}
            """,
            message=(
                f"`{COMMON}a_week` and `recommendation.{COMMON.partition('_')[2]}` both arrive in"
                f" Postgres as `{COMMON[:63]}`"
            ),
            at=COMMON.partition("_")[2],
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Say which names become one."""
        for merged in merged_names(plan):
            element, first = merged.named.element, merged.other
            events = "the events " if isinstance(element, Event) else ""
            names = f"{events}`{first.shown}` and `{merged.named.shown}`"
            yield self.finding(
                element.name_span,
                f"{names} both arrive in {merged.target.limits.name} as `{merged.written}`",
                element.subject,
                help=f"rename one of them; {why(merged)}",
                notes=[Note(f"`{first.shown}` stands here", first.element.name_span)],
            )


def why(merged: Merged) -> str:
    """How they become one."""
    if merged.cut is None:
        return f"{(merged.target.via or '').capitalize()} rewrites names on the way"
    return f"{merged.target.limits.name} {merged.cut.effect} after {merged.cut.max_bytes} bytes"
