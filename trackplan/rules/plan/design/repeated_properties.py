"""The rule `repeated-properties`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.listing import FEW, few_and_others
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.bundle_candidates import BundleCandidate, bundle_candidates
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class RepeatedProperties(Rule[Plan]):
    """Properties that travel together stand in a bundle rather than in each event.

    Where the same `properties` or more are written out in `events` or more, the next event forgets
    one of them, and a property that is added has to be added everywhere. A bundle has a name and a
    description, and an event includes it in one line. Entries that take the dictionary's definition
    count as well: it is the list that a bundle saves. One set is reported once, at the first event.

    What an event adds to a property of its bundle or of "*" is no repetition, nor is a name that
    has other types elsewhere.
    """

    properties: int = 3
    events: int = 3

    group = "design"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            properties: {song_id: string, title: string, artist: string, mood: string}
            bundles:
              song: {properties: {song_id: , title: , artist: }}
            events:
              Song Played: {include: [song], properties: {mood: }}
              Song Skipped: {include: [song], properties: {mood: }}
              Song Liked: {include: [song], properties: {title: {required: true}, mood: }}
            """
        ),
        Good(
            """\
            events:
              Song Played: {properties: {song_id: string, title: string, status: string}}
              Song Skipped: {properties: {song_id: string, title: string, status: integer}}
              Song Liked: {properties: {song_id: string, title: string, mood: string}}
              Cut: {status: removed, properties: {song_id: string, title: string, mood: integer}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties: {song_id: string, title: string, artist: string}
            events:
              Album Played: {properties: {song_id: }}
              Song Played: {properties: {position: integer, song_id: , title: , artist: }}
              Song Skipped: {properties: {song_id: , title: , artist: , seconds: integer}}
              Song Liked: {properties: {artist: , title: , song_id: {required: true}}}
            """,
            message="3 events define `song_id`, `title` and `artist` by hand",
            at="Song Played",
        ),
        Bad(
            """\
            bundles:
              place: {properties: {city: string, street: string, zip: string, floor: integer}}
            events:
              Visit Booked: {properties: {city: string, street: string, zip: string}}
              Visit Moved: {properties: {city: string, street: string, zip: string}}
            pages:
              Visit: {properties: {city: string, street: string, zip: string}}
              Clinic: {include: [place]}
            """,
            message="3 events define `city`, `street` and `zip` by hand",
            at="Visit Booked",
        ),
        Bad(
            """\
            events:
              Song Played: {properties: {a: string, b: string, c: string, d: string, e: string}}
              Song Liked: {properties: {a: string, b: string, c: string, d: string}}
            """,
            message="2 events define `a`, `b` and 2 other properties by hand",
            at="Song Played",
            options={"events": 2},
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look for sets of properties that events, pages and screens write out."""
        for found in bundle_candidates(plan, self.properties, self.events):
            first, *others = found.events
            names = few_and_others([f"`{name}`" for name in found.names], "properties")
            yield self.finding(
                first.name_span,
                f"{len(found.events)} events define {names} by hand",
                (*first.subject, "properties"),
                help=way_out(plan, found),
                notes=[Note(f"`{e.name}` defines them, too", e.name_span) for e in others[:FEW]],
            )


def way_out(plan: Plan, found: BundleCandidate) -> str:
    """The bundle that has them all and nothing else, or a new one."""
    names = set(found.names)
    for bundle in plan.bundles:
        if {whole.name for whole in bundle.all_properties} == names:
            return f"include the bundle `{bundle.name}`, which has them"
    return "define them once in a bundle, and `include` that"
