"""The rule `destination-limit`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.destinations.limits import Counted
from trackplan.plan.destinations.too_many import TooMany, too_many
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule

COUNTED: Mapping[Counted, str] = {
    "properties_per_event": "properties",
    "properties": "properties",
    "events": "events",
    "traits": "traits",
}


class DestinationLimit(Rule[Plan]):
    """No more events, properties and traits go to a destination than it takes.

    Google Analytics 4 takes 25 parameters of an event and 25 user properties, Amplitude 2,000 kinds
    of events in a project. What is beyond is lost, and which it is depends on what came first. An
    event is told which properties it has too many; what is too much in all is said at the
    destination. Where a limit holds for apps alone, only events of clients written for them count.
    """

    group = "destinations"
    severity = Severity.WARNING
    good = (
        Good(
            f"""\
            destinations: {{ga: {{kind: ga4}}, warehouse: {{kind: postgres}}}}
            events:
              song_played: {{properties: {{{", ".join(f"p{n}: string" for n in range(25))}}}}}
              song_liked:
                destinations: [warehouse]
                properties: {{{", ".join(f"p{n}: string" for n in range(26))}}}
            """
        ),
        Good(
            f"""\
            destinations: [mixpanel, firebase]
            identify: {{traits: {{{", ".join(f"t{n}: string" for n in range(25))}}}}}
            """
        ),
    )
    bad = (
        Bad(
            f"""\
            destinations: {{ga: {{kind: ga4}}}}
            events:
              song_played: {{properties: {{{", ".join(f"p{n}: string" for n in range(26))}}}}}
            """,
            message="`song_played` has 26 properties, but Google Analytics 4 takes 25",
            at="song_played",
        ),
        Bad(
            f"""\
            destinations: {{tool: {{kind: firebase}}}}
            identify: {{traits: {{{", ".join(f"t{n}: string" for n in range(26))}}}}}
            """,
            message="26 traits go to `tool`, but Firebase takes 25",
            at="tool",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Count what goes to each destination."""
        for found in too_many(plan):
            element = found.event or found.target.destination
            what = COUNTED[found.counted]
            name, most = found.target.limits.name, f"{found.limit.max:,}"
            yield self.finding(
                element.name_span,
                f"{said(found, what)}, but {name} takes {most}",
                element.subject,
                help=f"leave some out, or send them elsewhere; {name} {found.limit.effect}",
            )


def said(found: TooMany, what: str) -> str:
    """How many there are."""
    if found.event is not None:
        return f"`{found.event.name}` has {found.number:,} {what}"
    where = f"go to `{found.target.destination.name}`"
    source = "" if found.limit.platform is None else " from apps"
    return f"{found.number:,} {what} {where}{source}"
