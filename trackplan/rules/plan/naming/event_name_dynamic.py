"""The rule `event-name-dynamic`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Severity, Subject
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.event_names import Named, named
from trackplan.plan.names.value_names import KINDS, without
from trackplan.plan.naming.dynamic import ValueInName, values_in
from trackplan.plan.naming.numbered import numbered_series
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class EventNameDynamic(Rule[Plan]):
    """The name of an event holds no dates, ids, placeholders or other values.

    A name that changes with the data makes an event for each value: a list that nobody can read,
    and totals that nobody can ask for. Tools cap the number of events, too. Values belong into
    properties. A small number is reported where events differ in nothing else (`Step 1 Done`,
    `Step 2 Done`), or everywhere with `numbers`.
    """

    numbers: bool = False

    group = "naming"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              mp3_downloaded: {description: A listener takes a song along.}
              mp4_downloaded: {description: A viewer takes a film along.}
            """
        ),
        Good(
            """\
            events:
              2FA Enabled: {description: A user makes the login safer.}
              GA4 Property Connected: {description: A tool is connected.}
              404 Page Viewed: {description: There is no such page.}
              30 Day Trial Started: {description: The only trial that there is.}
            """
        ),
        Good(
            """\
            events:
              Song Played: {description: "The date is a property."}
            pages:
              Pricing: {description: The price list.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Newsletter Opened (11-01-2024): {description: A reader opens the Christmas issue.}
            """,
            message="the name of the event `Newsletter Opened (11-01-2024)` holds a date:"
            " `11-01-2024`",
            at="Newsletter Opened (11-01-2024)",
        ),
        Bad(
            """\
            screens:
              "Order {order_id}": {description: One order.}
            """,
            message="the name of the screen `Order {order_id}` holds a placeholder: `{order_id}`",
            at='"Order {order_id}"',
        ),
        Bad(
            """\
            events:
              Step 1 Completed: {description: The first step is done.}
              Tour Completed: {description: All steps are done.}
            """,
            message="the name of the event `Step 1 Completed` holds a number: `1`",
            at="Step 1 Completed",
            options={"numbers": True},
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events, pages and screens."""
        names = list(named(plan))
        counted = in_series(names)
        for name in names:
            number = counted.get(name.event.subject)
            sure = self.numbers or number is not None
            value = next((v for v in values_in(name.name) if sure or v.kind != "number"), number)
            if value is not None:
                yield self.holding(name, value)

    def holding(self, name: Named, value: ValueInName) -> Diagnostic:
        """The finding about one name."""
        event, article = name.event, KINDS[value.kind]
        found = event.name[value.start : value.end]
        rest = without(event.name, value)
        kind = article.partition(" ")[2]
        help_ = f"name the {event.kind} `{rest}` and send the {kind} as a property"
        return self.finding(
            event.name_span,
            f"the name of the {event.kind} `{event.name}` holds {article}: `{found}`",
            event.subject,
            help=help_ if rest else f"send the {kind} as a property",
        )


def in_series(names: list[Named]) -> dict[Subject, ValueInName]:
    """The events that differ from another one of their kind in a number alone, with that number."""
    by_kind: defaultdict[str, dict[str, Named]] = defaultdict(dict)
    for name in names:
        by_kind[name.event.kind][name.name] = name
    return {
        by_name[member].event.subject: ValueInName(*series.number_in(member), "number")
        for by_name in by_kind.values()
        for series in numbered_series(by_name)
        for member in series.names
    }
