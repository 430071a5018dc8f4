"""The rule `event-per-value`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.listing import few_and_others
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.spelling import Part, Spelling
from trackplan.plan.names.value_families import Family, value_families
from trackplan.plan.names.valued_names import is_action
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class EventPerValue(Rule[Plan]):
    """Something that happens in several ways is one event with a property, not an event for each.

    Whoever asks how many people signed up has to know all of `Signed Up With Google`,
    `Signed Up With Email` and the one that is added next month, and no chart can break them down.
    Such events differ only in what stands behind `with`, `via`, `by`, `from` or `using`
    (`at_least` of them), or in a value of a well-known list, such as plans, weekdays or formats:
    `at_least` proper names beside an object, such as Google, or `elsewhere` other values.

    Things are no values: `Song Played` and `Album Played` are two events, and so are
    `Added to Cart` and `Added to Wishlist`, `Removed from Cart` and `Removed from Wishlist`. What
    the plan declares as an object or an action is no value either.
    """

    at_least: int = 2
    elsewhere: int = 3

    group = "design"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Played: {description: Playback began.}
              Album Played: {description: Playback began.}
              Product Added to Cart: {description: It was put aside.}
              Product Added to Wishlist: {description: It was put aside.}
              Product Removed from Cart: {description: It was put back.}
              Product Removed from Wishlist: {description: It was put back.}
            """
        ),
        Good(
            """\
            objects:
              Push Notification: A message on the phone.
              Email Notification: A message in the inbox.
              SMS Notification: A message by text.
            events:
              Push Notification Opened: {description: A user opens it.}
              Email Notification Opened: {description: A user opens it.}
              SMS Notification Opened: {description: A user opens it.}
            """
        ),
        Good(
            """\
            events:
              Signed Up: {properties: {method: {type: string, enum: [google, email]}}}
              Signed Up With Google: {status: removed}
              Signed Up With Email: {deprecated: {replaced_by: Signed Up}}
              Team Created: {description: People work together.}
              Business Created: {description: A firm is entered.}
              Family Created: {description: A household is entered.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Signed Up With Google: {description: A user makes a login.}
              Signed Up With Email: {description: A user makes a login.}
            """,
            message="`Signed Up With Google` and `Signed Up With Email` differ only in a value",
            at="Signed Up With Google",
        ),
        Bad(
            """\
            events:
              Plan Free Selected: {description: A customer chooses a plan.}
              Plan Pro Selected: {description: A customer chooses a plan.}
              Plan Team Selected: {description: A customer chooses a plan.}
              Plan Selected Again: {description: A customer changes the mind.}
            """,
            message="`Plan Free Selected`, `Plan Pro Selected` and `Plan Team Selected` differ only"
            " in a value",
            at="Plan Free Selected",
        ),
        Bad(
            """\
            events:
              google_login_clicked: {description: The button is clicked.}
              facebook_login_clicked: {description: The button is clicked.}
            """,
            message="`google_login_clicked` and `facebook_login_clicked` differ only in a value",
            at="google_login_clicked",
        ),
        Bad(
            """\
            events:
              PDF Downloaded: {description: A file is saved.}
              CSV Downloaded: {description: A file is saved.}
              XLSX Downloaded: {description: A file is saved.}
              JSON Downloaded: {description: A file is saved.}
            """,
            message="`PDF Downloaded`, `CSV Downloaded` and 2 other events differ only in a value",
            at="PDF Downloaded",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look for events that are the same without a value in their names."""
        for family in value_families(plan, self.at_least, self.elsewhere):
            first, *others = family.members
            names = [f"`{each.event.name}`" for each in family.members]
            yield self.finding(
                first.event.name_span,
                f"{few_and_others(names, 'events')} differ only in a value",
                first.event.subject,
                help=way_out(plan, family),
                notes=[Note(f"`{each.said}` here", each.event.name_span) for each in others],
            )


def way_out(plan: Plan, family: Family) -> str:
    """What to do instead."""
    properties = Spelling.of(plan, plan.naming.style("properties"))
    name = properties.write([Part(family.property.replace("_", " "))], like="in_snake_case")
    event = one_event(plan, family)
    known = any(other.name == event for other in plan.standing)
    keep = f"send `{event}` for all of them" if known else f"make it one event, `{event}`"
    return f"{keep}, and send the value as a property, `{name}`"


def one_event(plan: Plan, family: Family) -> str:
    """What the one event could be called."""
    first = family.members[0]
    parts = [Part(" ".join(first.rest))]
    if family.of is not None and family.of.thing and not first.behind and is_action(first):
        parts.insert(0 if first.start == 0 else 1, Part(family.of.thing))
    return Spelling.of(plan, plan.naming.style("events")).write(parts, like=first.event.name)
