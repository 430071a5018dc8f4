"""The rule `destination-property-name`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.destinations.refused_names import refused_properties
from trackplan.plan.destinations.wrong_names import name_like, wrong_with
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.in_words import what_it_is
from trackplan.rule import Bad, Good, Rule


class DestinationPropertyName(Rule[Plan]):
    """Every destination takes the names of the properties and traits that reach it.

    Google Analytics 4 takes letters, digits and `_`, up to 40 of them in a parameter and up to 24
    in a user property; others have limits of their own. A property is reported where it is
    defined, once for each kind of destination. What is nested in it is left alone.
    """

    group = "destinations"
    severity = Severity.ERROR
    yield_to = ("destination-reserved-name",)
    good = (
        Good(
            """\
            destinations:
              ga: {kind: google-analytics-4, via: segment}
              warehouse: {kind: postgres}
            events:
              Song Played: {properties: {song id: string, songTitle: string}}
              Song Liked: {destinations: [warehouse], properties: {song-id: string}}
            """
        ),
        Good(
            """\
            destinations: [mixpanel, amplitude]
            identify: {traits: {number of songs in the library: integer}}
            events:
              Song Played: {properties: {song-id: string, 1st: boolean}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            destinations: {ga: {kind: google-analytics-4}}
            properties: {song-id: string}
            events:
              song_played: {properties: {song-id: }}
              song_liked: {properties: {song-id: }}
            """,
            message="Google Analytics 4 takes no property called `song-id`: it holds `-`",
            at="song-id",
            line=2,
        ),
        Bad(
            """\
            destinations: {ga: {kind: google-analytics-4}}
            identify:
              traits: {number_of_songs_in_library: integer}
            """,
            message=(
                "Google Analytics 4 takes no trait called `number_of_songs_in_library`:"
                " it has 26 characters, of 24 at most"
            ),
            at="number_of_songs_in_library",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Hold the names of properties and traits against the destinations that get them."""
        for refused in refused_properties(plan):
            place, name = refused.carried.place, refused.carried.target.limits.name
            like = name_like(refused.limit, refused.written)
            do = "give it another name" if like is None else f"`{like}` would do"
            why = wrong_with(refused.limit, refused.written)
            yield self.finding(
                place.name_span,
                f"{name} takes no {what_it_is(place)} called `{refused.written}`: it {why}",
                place.subject,
                help=f"{do}; {name} {refused.limit.effect}",
                notes=refused.carried.notes,
            )
