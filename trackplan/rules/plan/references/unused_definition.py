"""The rule `unused-definition`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.references.uses import unused
from trackplan.rule import Bad, Good, Rule


class UnusedDefinition(Rule[Plan]):
    """What the plan defines once for all is used somewhere.

    Dictionary entries, bundles, objects, actions, sources and destinations are there for events.
    One that none of them uses misleads whoever looks for it in the data, or shows that its user
    is misspelled. What only something unused uses is not said on top.
    """

    group = "references"
    severity = Severity.WARNING
    # What uses it may be in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            objects:
              Song: A recording.
              User: {description: A person with a login.}
              Account: What a family pays for.
            groups:
              account: {traits: {seats: integer}}
            actions:
              Played: {description: Playback began., synonyms: [Started]}
              Signed Up: {description: A login was made., object: User}
            sources:
              web: {kind: client}
            properties:
              song_id: {type: string}
              title: {type: string, pii: none}
              plan: {type: string}
              old_plan: {type: string, deprecated: {reason: Nobody asks.}}
              currency: {type: string}
            bundles:
              song: {include: [id]}
              id: {properties: {song_id: }}
            events:
              Signed Up: {properties: {previous_plan: {like: plan}}}
              Song Started:
                include: [song]
                properties:
                  title: {type: string}
                  price: {type: number, currency: currency}
            """
        ),
        Good(
            """\
            objects:
              Song: A recording.
            properties:
              song_id: {type: string}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              song_id: {type: string}
              card_color: {type: string}
            events:
              Song Played: {properties: {song_id: }}
            """,
            message="nothing uses the dictionary entry `card_color`",
            at="card_color",
        ),
        Bad(
            """\
            bundles:
              song: {include: [id]}
              id: {properties: {song_id: }}
            properties:
              song_id: {type: string}
            events:
              Song Played:
            """,
            message="nothing uses the bundle `song`",
            at="song",
            line=2,
        ),
        Bad(
            """\
            objects:
              Song: A recording.
              Playlist: Songs in an order.
            actions:
              Played: Playback began.
            events:
              Song Played:
            """,
            message="no event is about the object `Playlist`",
            at="Playlist",
        ),
        Bad(
            """\
            actions:
              Played: Playback began.
              Paused: Playback stopped.
            events:
              Song Played:
            """,
            message="no event has the action `Paused`",
            at="Paused",
        ),
        Bad(
            """\
            sources:
              web: {kind: client}
              ios: {kind: client}
            events:
              Song Played: {sources: [web]}
            """,
            message="no event comes from the source `ios`",
            at="ios",
        ),
        Bad(
            """\
            sources:
              web: {kind: client}
              api: {kind: server}
            destinations:
              ga: {kind: google-analytics-4, sources: [api]}
              warehouse: {kind: postgres}
            events:
              Song Played: {sources: [web]}
            """,
            message="no event goes to the destination `ga`",
            at="ga",
            line=5,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Say of each definition that nothing uses it."""
        for what, element in unused(plan):
            said = SAID.get(what, "nothing uses the")
            message = f"{said} {what} `{element.name}`"
            help_ = "delete it, or use it where it is meant"
            yield self.finding(element.name_span, message, element.subject, help=help_)


SAID = {
    "object": "no event is about the",
    "action": "no event has the",
    "source": "no event comes from the",
    "destination": "no event goes to the",
}
