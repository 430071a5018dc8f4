"""The rule `warehouse-identifier`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.destinations.carried import carrier_of
from trackplan.plan.destinations.warehouse_names import refused_in_warehouses
from trackplan.plan.destinations.wrong_names import wrong_with
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule

LONG = "Recommendation Of A Playlist For A Listener Who Came Back In A Week"


class WarehouseIdentifier(Rule[Plan]):
    """The table of an event and the column of a property are names that the warehouse takes.

    Names are judged as Segment's loader writes them: in lower case, words and nested keys joined by
    `_`. Postgres cuts off what is longer than 63 bytes, Redshift takes 127, and Snowflake wants
    quotes around a name that begins with a digit. Whoever writes a query needs a name that is
    as the plan says.
    """

    group = "destinations"
    severity = Severity.WARNING
    yield_to = ("destination-name-collision", "warehouse-collision")
    good = (
        Good(
            f"""\
            destinations: {{warehouse: {{kind: postgres}}, lake: {{kind: redshift}}}}
            events:
              {LONG[:59]}: {{properties: {{{"a" * 63}: string}}}}
              {LONG}: {{names: {{warehouse: Playlist Recommended}}}}
              2FA Enabled: {{description: A user makes the login safer.}}
            """
        ),
        Good(
            f"""\
            destinations: {{warehouse: {{kind: postgres}}, tool: {{kind: amplitude}}}}
            events:
              {LONG}: {{destinations: [tool]}}
              {LONG} Or Two: {{status: removed}}
            pages:
              {LONG} Or Three: {{description: Rows of pages lie in the table `pages`.}}
            """
        ),
    )
    bad = (
        Bad(
            f"""\
            destinations: {{warehouse: {{kind: postgres}}}}
            events:
              {LONG}: {{description: A list is shown.}}
            """,
            message=(
                "the table of the event `Recommendation Of A Playlist For A Listener Who Came Back"
                " In A Week` is no name for Postgres: it has 67 bytes, of 63 at most"
            ),
            at=LONG,
        ),
        Bad(
            """\
            destinations: [snowflake]
            properties: {2nd_choice: string}
            events:
              Song Played: {properties: {2nd_choice: }}
              Song Liked: {properties: {2nd_choice: }}
            """,
            message="the column of `2nd_choice` is no name for Snowflake: it begins with `2`",
            at="2nd_choice",
            line=2,
        ),
        Bad(
            f"""\
            destinations: [postgres]
            events:
              Song Played: {{properties: {{song: {{properties: {{{"a" * 59}: string}}}}}}}}
            """,
            message=(
                f"the column of `song.{'a' * 59}` is no name for Postgres:"
                " it has 64 bytes, of 63 at most"
            ),
            at="a" * 59,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Hold tables and columns against the warehouses that they are in."""
        for refused in refused_in_warehouses(plan):
            element, name = refused.element, refused.target.limits.name
            why = wrong_with(refused.limit, refused.written)
            what = "the event " if refused.of == "table" else ""
            yield self.finding(
                element.name_span,
                f"the {refused.of} of {what}`{refused.shown}` is no name for {name}: it {why}",
                element.subject,
                help=f"it is `{refused.written}`; {name} {refused.limit.effect}",
                notes=carrier_of(refused.element, refused.event, refused.target),
            )
