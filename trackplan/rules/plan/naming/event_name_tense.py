"""The rule `event-name-tense`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.event_names import Named, in_tense, named
from trackplan.plan.rename.event_renames import EventRenames
from trackplan.rule import Bad, Good, Rule


class EventNameTense(Rule[Plan]):
    """Actions are in the tense that the plan states.

    `Song Play` beside `Song Paused` leaves open whether something happened or was only asked for.
    A declared action in the wrong tense is reported once, where it is declared, and not at each
    event that uses it. Where a word may be either (`Set`, `Read`), or no verb, nothing is said.
    """

    group = "naming"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            naming: {events: {tense: past}}
            events:
              Password Reset: {description: English has one form for both tenses.}
              Video Content Playing: {description: Neither past nor present.}
              Product Added to Wishlist: {description: A customer likes it.}
              Invite Sent: {description: A colleague is invited.}
            """
        ),
        Good(
            """\
            naming: {events: {tense: present}}
            actions: {Play: Playback begins.}
            events:
              Play Song: {description: A listener starts a song.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            naming: {events: {order: object-action, tense: past, case: title}}
            objects: {Card: A piece of work.}
            actions: {Archived: It was put away.}
            events:
              Card Archive: {description: A user puts a card away., status: planned}
            """,
            message="the action of the event `Card Archive` is not in the past tense",
            at="Card Archive",
            fixed="""\
            naming: {events: {order: object-action, tense: past, case: title}}
            objects: {Card: A piece of work.}
            actions: {Archived: It was put away.}
            events:
              Card Archived: {description: A user puts a card away., status: planned}
            """,
        ),
        Bad(
            """\
            naming: {events: {tense: present, case: camel}}
            events:
              addedToCart: {description: A customer means to buy it.}
            """,
            message="the action of the event `addedToCart` is not in the present tense",
            at="addedToCart",
            fixed="""\
            naming: {events: {tense: present, case: camel}}
            events:
              addToCart: {description: A customer means to buy it.}
            """,
        ),
        Bad(
            """\
            naming: {events: {tense: past}}
            objects: {Song: A recording.}
            actions:
              Play: Playback began.
            events:
              Song Play: {description: A listener starts a song.}
            """,
            message="the action `Play` is not in the past tense",
            at="Play",
            line=4,
        ),
    )
    yield_to = (
        "unseen-character",
        "event-name-dynamic",
        "event-name-similar",
        "action-synonym",
        "event-name-order",
        "unknown-action",
        "event-name-generic",
        "event-name-redundant",
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the actions that are declared, then at names that use them otherwise."""
        yield from self.declared(plan)
        renames = EventRenames(plan)
        for name in named(plan):
            if is_wrong(name):
                event = name.event
                yield self.finding(
                    event.name_span,
                    f"the action of the {event.kind} `{event.name}` is not in the"
                    f" {name.stated_tense} tense",
                    event.subject,
                    help=renames.help(name, name.tensed),
                    fix=renames.fix(name, name.tensed),
                )

    def declared(self, plan: Plan) -> Iterator[Diagnostic]:
        """The findings about declared actions."""
        style = plan.naming.style("events")
        if style is None or style.tense is None:
            return
        for action in plan.actions:
            right = in_tense(action.name, style.tense, sure=True)
            if right is not None and right != action.name:
                yield self.finding(
                    action.name_span,
                    f"the action `{action.name}` is not in the {style.tense} tense",
                    action.subject,
                    help=f"declare `{right}`, and name the events so",
                )


def is_wrong(name: Named) -> bool:
    """Whether the action is a verb in the other tense, and not declared in it."""
    read, tense = name.reading, name.stated_tense
    if tense is None or (read.action is not None and read.action.form != "tense"):
        return False
    said = " ".join(read.action_words)
    return in_tense(said, tense, sure=read.action is not None) not in (None, said)
