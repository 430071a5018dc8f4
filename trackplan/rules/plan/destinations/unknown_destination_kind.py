"""The rule `unknown-destination-kind`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Fix, Severity
from trackplan.plan.destinations.kinds import hyphenated
from trackplan.plan.destinations.known_kinds import known_kinds, limits_of
from trackplan.plan.destinations.routes import is_warehouse
from trackplan.plan.edit.respell import respelling
from trackplan.plan.model.people import Destination
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


class UnknownDestinationKind(Rule[Plan]):
    """The kind of a destination is not a misspelled one.

    Any tool may be a destination. But where `amplitude` is misspelled, none of its limits is
    checked, and nobody notices. So only what is a slip away from a known kind is reported. Known
    are Google Analytics 4, Firebase, Amplitude, Mixpanel, Facebook (app events, conversions,
    pixel), Snowplow, Postgres, Redshift, Snowflake, BigQuery, and other warehouses by their names.
    """

    group = "destinations"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            destinations:
              product: {kind: Amplitude}
              ads: {kind: GoogleAnalytics 4}
              lake: {kind: databricks}
              help: {kind: intercom}
            """
        ),
        Good(
            """\
            destinations: [braze, customer-io]
            """
        ),
    )
    bad = (
        Bad(
            """\
            destinations:
              product: {kind: amplitud}
            """,
            message="`amplitud` is no kind of destination that trackplan knows",
            at="amplitud",
            fixed="""\
            destinations:
              product: {kind: amplitude}
            """,
        ),
        Bad(
            """\
            destinations: [google-analitics-4]
            """,
            message="`google-analitics-4` is no kind of destination that trackplan knows",
            at="google-analitics-4",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at kinds of which nothing is known."""
        for destination in plan.destinations:
            kind = destination.name if destination.kind is None else destination.kind.value
            if limits_of(kind) is None and not is_warehouse(destination):
                meant = slip_of(kind)
                if meant is not None:
                    yield self.misspelled(plan, destination, kind, meant)

    def misspelled(self, plan: Plan, destination: Destination, kind: str, meant: str) -> Diagnostic:
        """The finding about one destination."""
        stated = destination.kind
        return self.finding(
            destination.name_span if stated is None else stated.span,
            f"`{kind}` is no kind of destination that trackplan knows",
            (*destination.subject, "kind"),
            help=f"did you mean `{meant}`?",
            fix=correction(plan, destination, meant),
        )


def slip_of(kind: str) -> str | None:
    """The known kind that it is a slip away from."""
    from trackplan.plan.references.misspelling import meant_by  # only where something is unknown

    return meant_by(hyphenated(kind), known_kinds())


def correction(plan: Plan, destination: Destination, meant: str) -> Fix | None:
    """Write the kind that is meant; where it is the name as well, others refer to it."""
    kind = destination.kind
    if kind is None or kind.span == destination.name_span:
        return None
    return respelling(plan, kind, meant, safe=True)
