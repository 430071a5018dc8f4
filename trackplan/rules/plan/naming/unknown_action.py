"""The rule `unknown-action`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.event_names import Named, named
from trackplan.plan.names.near_terms import near_action
from trackplan.plan.names.spelling import Part
from trackplan.plan.rename.event_renames import EventRenames
from trackplan.rule import Bad, Good, Rule


class UnknownAction(Rule[Plan]):
    """The action in an event's name is one that the plan declares.

    `Deleted`, `Removed` and `Cleared` may be one thing or three; the list of actions is where a
    plan says so. Where no actions are declared, nothing is said. A declared action in another
    tense is left to `event-name-tense` where the plan states one.
    """

    group = "naming"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            objects: {Account: Where a team works., User: A person with a login.}
            actions: {Added User: Somebody joined., Signed Up: A login was made.}
            events:
              Account Added User: {description: A colleague joins.}
              User Signed Up: {description: A person makes a login.}
            """
        ),
        Good(
            """\
            objects: {Song: A recording.}
            events:
              Song Played: {description: No actions are declared yet.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            objects: {Card: A piece of work.}
            actions: {Moved: It changed its column.}
            events:
              Card Duplicated: {description: A user copies a card.}
            """,
            message="the action `Duplicated` of the event `Card Duplicated`"
            " is not in the vocabulary",
            at="Card Duplicated",
        ),
        Bad(
            """\
            objects: {Order: What a customer buys.}
            actions: {Cancelled: It was called off.}
            events:
              Order Canceled: {description: A customer calls it off., status: planned}
            """,
            message="the action `Canceled` of the event `Order Canceled` is not in the vocabulary",
            at="Order Canceled",
            fixed="""\
            objects: {Order: What a customer buys.}
            actions: {Cancelled: It was called off.}
            events:
              Order Cancelled: {description: A customer calls it off., status: planned}
            """,
        ),
        Bad(
            """\
            objects: {Card: A piece of work.}
            actions: {Moved: It changed its column.}
            events:
              Card: {description: A user does something with a card.}
            """,
            message="the event `Card` names no action",
            at="Card",
            line=4,
        ),
        Bad(
            """\
            objects: {Card: A piece of work.}
            actions: {Signed Up: {description: A login was made., object: User}}
            events:
              Heartbeat: {description: The app is still there.}
            """,
            message="no word of the event `Heartbeat` is in the vocabulary",
            at="Heartbeat",
        ),
    )
    yield_to = (
        "unseen-character",
        "event-name-dynamic",
        "event-name-similar",
        "unknown-object",
        "event-name-generic",
        "event-name-redundant",
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the events, where actions are declared."""
        renames = EventRenames(plan)
        for name in named(plan) if plan.actions else ():
            if name.event.kind == "event" and is_unknown(name):
                yield self.unknown(plan, name, renames)

    def unknown(self, plan: Plan, name: Named, renames: EventRenames) -> Diagnostic:
        """The finding about one name."""
        read, event = name.reading, name.event
        if not read.action_words:
            message = f"the event `{event.name}` names no action"
            help_ = f"say what happened to it: an action behind `{event.name}`"
            return self.finding(event.name_span, message, event.subject, help=help_)
        action = " ".join(read.action_words)
        message = f"the action `{action}` of the event `{event.name}` is not in the vocabulary"
        if not read.object_words:
            message = f"no word of the event `{event.name}` is in the vocabulary"
        help_ = f"declare `{name.action.text}` under `actions`, or write one that stands there"
        meant = likely(plan, name)
        new = None if meant is None else renames.corrected(name)
        return self.finding(
            event.name_span,
            message,
            event.subject,
            help=help_ if meant is None else f"did you mean `{meant}`?",
            fix=None if new is None else renames.fix(name, new),
        )


def is_unknown(name: Named) -> bool:
    """Whether the name has no action, or one that is not declared in any tense asked for."""
    action = name.reading.action
    if action is None:
        return bool(name.reading.words)
    return action.form == "tense" and name.stated_tense is None


def likely(plan: Plan, name: Named) -> str | None:
    """The name that was most likely meant, None where no declared action is near."""
    if name.reading.action is not None:
        return name.right
    near = near_action(plan.vocabulary, name.reading.action_words)
    if near is None:
        return None
    action = Part(near.term.name, declared=True)
    if near.term.object is not None and not name.reading.object_words:
        return name.made_of(Part(near.term.object.name, declared=True), action)
    return name.made_of(name.object, action)
