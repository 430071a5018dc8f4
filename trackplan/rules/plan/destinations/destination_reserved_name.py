"""The rule `destination-reserved-name`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.destinations.kept_names import Kept, kept
from trackplan.plan.destinations.other_name import advice, place_of
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.in_words import what_it_is
from trackplan.rule import Bad, Good, Rule


class DestinationReservedName(Rule[Plan]):
    """No event, property or trait has a name that one of its destinations keeps for itself.

    Google Analytics 4 collects `click`, `page_view` and others by itself and drops what is sent
    under these names. It keeps other names on web pages than in apps: the languages of the sources
    that are clients tell which hold, and where they tell nothing, only names count that it keeps on
    both. Names are told apart by their case, as the tools do.
    """

    group = "destinations"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            sources: {web: {language: typescript, kind: client}}
            destinations: {ga: {kind: google-analytics-4, via: segment}}
            events:
              Click: {description: Google keeps the one in lower case.}
              notification_open: {description: Kept in apps alone.}
              click: {names: {ga: song_click}}
              Song Played: {properties: {user_idea: string, gaming: boolean}}
            """
        ),
        Good(
            """\
            destinations: {ga: {kind: google-analytics-4}, warehouse: {kind: postgres}}
            events:
              click: {description: "No source tells whether a page or an app."}
              session_start: {destinations: [warehouse]}
              error: {status: removed}
            """
        ),
    )
    bad = (
        Bad(
            """\
            sources: {web: {language: typescript, kind: client}}
            destinations: {ga: {kind: google-analytics-4}}
            events:
              click: {description: A visitor clicks.}
            """,
            message="Google Analytics 4 keeps the event `click` for itself",
            at="click",
        ),
        Bad(
            """\
            destinations: {ga: {kind: google-analytics-4, via: segment}}
            events:
              session start: {description: A visit begins.}
            """,
            message="Google Analytics 4 keeps the event `session_start` for itself",
            at="session start",
        ),
        Bad(
            """\
            destinations: [google-analytics-4]
            bundles:
              device: {properties: {ga_client: string}}
            events:
              song_played: {include: [device]}
              song_liked: {include: [device]}
            """,
            message=(
                "Google Analytics 4 keeps properties that begin with `ga_` for itself,"
                " as `ga_client` does"
            ),
            at="ga_client",
        ),
        Bad(
            """\
            destinations: [google-analytics-4]
            identify:
              traits: {first_open_time: datetime}
            """,
            message="Google Analytics 4 keeps the trait `first_open_time` for itself",
            at="first_open_time",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look up names in the lists of the destinations that get them."""
        for each in kept(plan, lambda limits: limits.reserved):
            of, effect = each.of, f"{each.target.limits.name} {each.names.effect}"
            if isinstance(of, Event):
                span, subject = place_of(of, each.target)
                do = advice(of, each.target, None)
                message = said(each, "event", "events")
                yield self.finding(span, message, subject, help=f"{do}; {effect}")
            else:
                what = what_it_is(of.place)
                yield self.finding(
                    of.place.name_span,
                    said(each, what, "traits" if what == "trait" else "properties"),
                    of.place.subject,
                    help=f"give it another name; {effect}",
                    notes=of.notes,
                )


def said(each: Kept, what: str, several: str) -> str:
    """What is kept."""
    name = each.target.limits.name
    if each.prefix is None:
        return f"{name} keeps the {what} `{each.written}` for itself"
    begin = f"{several} that begin with `{each.prefix}`"
    return f"{name} keeps {begin} for itself, as `{each.written}` does"
