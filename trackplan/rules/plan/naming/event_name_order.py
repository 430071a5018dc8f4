"""The rule `event-name-order`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.event_names import named
from trackplan.plan.rename.event_renames import EventRenames
from trackplan.rule import Bad, Good, Rule


class EventNameOrder(Rule[Plan]):
    """Object and action stand in the order that the plan states.

    A list of events sorts by its first words: with the object first, all that happens to a song
    stands together. The vocabulary tells which words are which. Where it declares no actions, a
    verb in the past does; where neither can tell, nothing is said.
    """

    group = "naming"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            naming: {events: {order: object-action}}
            objects: {Account: Where a team works., User: A person with a login.}
            actions:
              Added User: Somebody joined.
              Signed Up: {description: A login was made., object: User}
            events:
              Account Added User: {description: A colleague joins.}
              Signed Up: {description: A person makes a login.}
            """
        ),
        Good(
            """\
            naming: {events: {order: object-action}}
            events:
              Saved Search Opened: {description: Words decide here.}
              Signed Up: {description: A person makes a login.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            naming: {events: {order: object-action, case: title}}
            objects: {Song: A recording.}
            actions: {Played: Playback began.}
            events:
              played song: {description: A listener starts a song., status: proposed}
            """,
            message="the event `played song` puts its action before its object",
            at="played song",
            fixed="""\
            naming: {events: {order: object-action, case: title}}
            objects: {Song: A recording.}
            actions: {Played: Playback began.}
            events:
              Song Played: {description: A listener starts a song., status: proposed}
            """,
        ),
        Bad(
            """\
            naming: {events: {order: action-object, case: snake}}
            objects: {ride: One trip.}
            actions: {complete: Bring it to its end.}
            events:
              ride_complete: {description: The rider has arrived.}
            """,
            message="the event `ride_complete` puts its object before its action",
            at="ride_complete",
            fixed="""\
            naming: {events: {order: action-object, case: snake}}
            objects: {ride: One trip.}
            actions: {complete: Bring it to its end.}
            events:
              complete_ride: {description: The rider has arrived.}
            """,
        ),
    )
    yield_to = (
        "unseen-character",
        "event-name-dynamic",
        "event-name-similar",
        "action-synonym",
        "event-name-generic",
        "event-name-redundant",
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each kind of name for which an order is stated."""
        renames = EventRenames(plan)
        for name in named(plan):
            order, event = name.order, name.event
            if name.stated_order is None or order in (None, name.stated_order):
                continue
            first, second = "action", "object"
            if order == "object-action":
                first, second = second, first
            yield self.finding(
                event.name_span,
                f"the {event.kind} `{event.name}` puts its {first} before its {second}",
                event.subject,
                help=renames.help(name, name.right),
                fix=renames.fix(name, name.right),
            )
