"""The rule `pii-to-destination`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Destination
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Pii
from trackplan.plan.privacy.exposures import Exposure, exposures, payloads_to
from trackplan.plan.properties.in_words import what_it_is
from trackplan.plan.yaml.node import place
from trackplan.rule import Bad, Good, Rule


class PiiToDestination(Rule[Plan]):
    """No destination gets data that is more personal than it may have.

    The `pii` of a destination is what its contract or the law allows; one that states none takes
    anything. An event goes to the destinations that it names, else to all that take its sources,
    and carries its context along. Traits go where the events go after which they are set: those
    in `when`, and those that name them in `sets`. Where there are none, they go everywhere.

    An object answers for what lies in it. Said once for each definition and destination.
    """

    group = "privacy"
    severity = Severity.ERROR
    # Which way an event takes may be said in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            sources: {web: {kind: client}, api: {kind: server}}
            destinations:
              warehouse: {kind: postgres, pii: direct}
              ga: {kind: google-analytics-4, sources: [web], pii: none}
              mail: {kind: braze}
            properties:
              email: {type: string, pii: direct}
            events:
              User Signed Up: {sources: [api], properties: {email: }}
              Receipt Sent: {sources: [web], destinations: [warehouse, mail], properties: {email: }}
              Receipt Printed: {sources: [web], status: removed, properties: {email: }}
              Song Played: {sources: [web], properties: {title: {type: string, pii: none}}}
            identify:
              when: [User Signed Up]
              traits: {email: }
            """
        ),
        Good(
            """\
            destinations: [ga]
            events:
              User Signed Up: {properties: {email: {type: string, pii: direct}}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            destinations:
              ga: {kind: google-analytics-4, pii: none}
            properties:
              email: {type: string, pii: direct}
            events:
              User Signed Up: {properties: {email: {required: true}}}
              User Invited: {properties: {email: }}
            """,
            message="the property `email` is direct personal data and goes to `ga`, which may have"
            " none",
            at="email",
            line=4,
        ),
        Bad(
            """\
            destinations:
              amplitude: {kind: amplitude, pii: indirect}
              warehouse: {kind: postgres, pii: sensitive}
            events:
              Order Completed:
                properties:
                  payment:
                    type: object
                    properties:
                      card_number: {type: string, pii: sensitive}
                      method: {type: string, pii: none}
            """,
            message="the property `card_number` is sensitive personal data and goes to `amplitude`,"
            " which may have indirect at most",
            at="card_number",
        ),
        Bad(
            """\
            destinations:
              ga: {kind: google-analytics-4, pii: none}
            groups:
              account:
                traits: {billing_email: {type: string, pii: direct}}
            """,
            message="the trait `billing_email` is direct personal data and goes to `ga`, which may"
            " have none",
            at="billing_email",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at what reaches each destination that states a limit."""
        for destination in plan.destinations:
            if destination.pii is None or destination.pii == "sensitive":
                continue
            for each in exposures(plan, payloads_to(plan, destination), destination.pii):
                yield self.about(each, destination, destination.pii)

    def about(self, found: Exposure, destination: Destination, limit: Pii) -> Diagnostic:
        """The finding about one definition and one destination."""
        whole, name = found.whole, destination.name
        what = f"the {what_it_is(whole)} `{whole.name}` is {whole.pii} personal data"
        most = "none" if limit == "none" else f"{limit} at most"
        return self.finding(
            whole.name_span,
            f"{what} and goes to `{name}`, which may have {most}",
            (*whole.subject, name),
            help=help_for(found, name),
            notes=(
                carriers(found),
                Note(f"the limit of `{name}`", place(destination.entry.value, ["pii"])),
            ),
        )


def help_for(found: Exposure, destination: str) -> str:
    """What to do: an event can name its destinations, traits can't."""
    first = found.by[0]
    if isinstance(first, Event):
        others = f"name the event's `destinations` without `{destination}`"
        return f"leave it out of `{first.name}`, or {others}"
    return f"leave it out, or set it only `when` an event is sent that `{destination}` does not get"


def carriers(found: Exposure) -> Note:
    """What carries it there: the first, and how many there are."""
    first, others = found.by[0], len(found.by) - 1
    also = f", and {others} more" if others else ""
    return Note(f"`{first.name}` carries it there{also}", first.name_span)
