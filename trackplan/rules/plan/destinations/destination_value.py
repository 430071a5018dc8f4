"""The rule `destination-value`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.destinations.misfits import MAY_BE_NULL, Misfit, misfits
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class DestinationValue(Rule[Plan]):
    """Every destination takes the kinds of values that the properties of an event have.

    Google Analytics 4 drops an event that has an array, an object or null in a parameter; Mixpanel
    keeps objects that nest three levels deep. `items`, and `products` from which Segment makes
    them, are the lists that Google asks for, and are left alone.
    """

    group = "destinations"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            destinations:
              ga: {kind: google-analytics-4, via: segment}
              warehouse: {kind: postgres}
            events:
              Order Completed:
                properties:
                  products: {type: array, items: {properties: {sku: string}}}
                  total: {type: [integer, number]}
              Order Sent:
                destinations: [warehouse]
                properties: {parcels: {type: array, items: string}}
            """
        ),
        Good(
            """\
            destinations: [mixpanel]
            events:
              Song Played:
                properties:
                  album:
                    properties:
                      artist: {properties: {label: {properties: {city: string}}}}
                  moods: {type: array, items: string}
            """
        ),
    )
    bad = (
        Bad(
            """\
            destinations: {ga: {kind: google-analytics-4}}
            properties:
              moods: {type: array, items: string}
            events:
              song_played: {properties: {moods: }}
              song_liked: {properties: {moods: }}
            """,
            message="`moods` is an array, which Google Analytics 4 does not take",
            at="moods",
            line=3,
        ),
        Bad(
            """\
            destinations: [google-analytics-4]
            events:
              song_played: {properties: {mood: {type: string, nullable: true}}}
            """,
            message="`mood` may be null, which Google Analytics 4 does not take",
            at="mood",
        ),
        Bad(
            """\
            destinations: [mixpanel]
            events:
              Song Played:
                properties:
                  a: {properties: {b: {properties: {c: {properties: {d: {type: object}}}}}}}
            """,
            message="`a` nests objects 4 levels deep (3 at most), which Mixpanel does not take",
            at="a",
            line=5,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the types of what events carry."""
        for misfit in misfits(plan):
            place, name = misfit.carried.place, misfit.carried.target.limits.name
            to = misfit.carried.target.destination.name
            yield self.finding(
                place.name_span,
                f"`{place.name}` {misfit.why}, which {name} does not take",
                place.subject,
                help=f"{do(misfit)}, or keep it from `{to}`; {name} {misfit.shape.effect}",
                notes=misfit.carried.notes,
            )


def do(misfit: Misfit) -> str:
    """What to do about it."""
    if not misfit.shape.flat:
        return "make it smaller"
    null = misfit.why == MAY_BE_NULL
    return "leave it out where there is none" if null else "send what matters as flat properties"
