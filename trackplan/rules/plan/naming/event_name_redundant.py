"""The rule `event-name-redundant`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.redundant import Kind, Redundant, redundant
from trackplan.plan.rename.event_renames import EventRenames
from trackplan.rule import Bad, Good, Rule

WHAT: Mapping[Kind, str] = {
    "source": "the source",
    "platform": "the platform",
    "product": "the product",
    "kind": "what it is",
}


class EventNameRedundant(Rule[Plan]):
    """The name of an event does not repeat where it was sent from, or that it is an event.

    `iOS Song Played` and `Android Song Played` are one event of two sources: who asks how many
    songs were played has to add them up, and forgets the third. The source, the product and the
    word "event" come along with every event. Said only where the rest is a name for certain: the
    vocabulary knows it, the plan has the same event of another source, or a word such as `iOS` or
    `Event` stands beside an object and a verb. A declared object (`iOS App`) is part of the name.
    """

    group = "naming"
    severity = Severity.WARNING
    # Objects may be declared where nothing could be read.
    needs_whole_subject = True
    yield_to = ("event-name-dynamic", "event-name-generic")
    good = (
        Good(
            """\
            name: Acme Music
            objects: {iOS App: The app., Acme Card: A card that we sell., Song: A recording.}
            actions: {Opened: It was opened., Played: Playback began., Ordered: It was bought.}
            sources: {ios: {sdk: segment}}
            events:
              iOS App Opened: {description: A listener opens the app.}
              Acme Card Ordered: {description: A listener buys a card.}
              Song Played: {description: A listener starts a song.}
            """
        ),
        Good(
            """\
            name: Video
            sources: {web: {}, api: {}, stripe: {}, desktop: {}}
            events:
              Web Page Viewed: {description: A visitor sees a page.}
              API Key Created: {description: A developer makes a key.}
              Key Created: {description: A tenant gets another key to the door.}
              Mobile Number Added: {description: A user can be called.}
              Stripe Account Connected: {description: A shop can be paid.}
              Android App Installed: {description: A user has the app.}
              Desktop Client Connected: {description: A computer is there.}
              Video Content Started: {description: A film begins.}
            """
        ),
        Good(
            """\
            events:
              Event Created: {description: A user puts up an event.}
              Calendar Event Created: {description: A user makes a date.}
              Event Ticket Bought: {description: A user will come.}
              User Joined Event: {description: A user comes.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              iOS Song Played: {description: A listener starts a song., status: planned}
            """,
            message="the name of the event `iOS Song Played` repeats the platform: `iOS`",
            at="iOS Song Played",
            fixed="""\
            events:
              Song Played: {description: A listener starts a song., status: planned}
            """,
        ),
        Bad(
            """\
            naming: {events: {case: snake}}
            events:
              song_played_android: {description: A listener starts a song.}
            """,
            message="the name of the event `song_played_android` repeats the platform: `android`",
            at="song_played_android",
            fixed="""\
            naming: {events: {case: snake}}
            events:
              song_played: {description: A listener starts a song.}
            """,
        ),
        Bad(
            """\
            sources: {web: {}, stripe: {}}
            objects: {Order: What a customer buys.}
            actions: {Paid: The money arrived.}
            events:
              Web Order Paid: {description: A customer has paid., sources: [web]}
              Stripe Order Paid: {description: Two sources agree., sources: [web]}
            """,
            message="the name of the event `Web Order Paid` repeats the source: `Web`",
            at="Web Order Paid",
            fixed="""\
            sources: {web: {}, stripe: {}}
            objects: {Order: What a customer buys.}
            actions: {Paid: The money arrived.}
            events:
              Order Paid: {description: A customer has paid., sources: [web]}
              Stripe Order Paid: {description: Two sources agree., sources: [web]}
            """,
        ),
        Bad(
            """\
            name: Acme Music
            objects: {Song: A recording.}
            actions: {Played: Playback began.}
            events:
              Acme Song Played: {description: A listener starts a song.}
              Song Played: {description: The same on the site.}
            """,
            message="the name of the event `Acme Song Played` repeats the product: `Acme`",
            at="Acme Song Played",
        ),
        Bad(
            """\
            events:
              Song Played Event: {description: A listener starts a song.}
            """,
            message="the name of the event `Song Played Event` repeats what it is: `Event`",
            at="Song Played Event",
            fixed="""\
            events:
              Song Played: {description: A listener starts a song.}
            """,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events; pages and screens have no verb that would show what remains."""
        found = list(redundant(plan))
        wanted = Counter(each.right for each in found)
        renames = EventRenames(plan)
        for each in found:
            yield self.repeating(each, renames, alone=wanted[each.right] == 1)

    def repeating(self, each: Redundant, renames: EventRenames, *, alone: bool) -> Diagnostic:
        """The finding about one name; where several become one, people decide which."""
        event, new = each.named.event, each.right
        # Only people can tell a product's name from a word that it begins with.
        is_certain = alone and each.kind != "product" and not renames.is_wanted(each.named, new)
        merge = f"make one event `{new}` of these, with all their sources"
        return self.finding(
            event.name_span,
            f"the name of the event `{event.name}` repeats {WHAT[each.kind]}: `{each.words}`",
            event.subject,
            help=renames.help(each.named, new) if alone else merge,
            fix=renames.fix(each.named, new) if is_certain else None,
        )
