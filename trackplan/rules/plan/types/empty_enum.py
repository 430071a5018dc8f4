"""The rule `empty-enum`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.stated import constrained, stated
from trackplan.rule import Bad, Good, Rule


class EmptyEnum(Rule[Plan]):
    """A list of allowed values has at least one.

    An empty `enum` allows nothing at all: every value that is sent breaks the plan. Most often it
    is left over from a form or an export. Without `enum` any value of the type is allowed.
    """

    group = "types"
    severity = Severity.ERROR
    good = (
        Good("properties: {plan: {type: string, enum: [free]}, mood: string}\n"),
        Good(
            """\
            events:
              Song Played: {status: removed, properties: {mood: {type: string, enum: []}}}
            """
        ),
    )
    bad = (
        Bad(
            "properties: {plan: {type: string, enum: []}}\n",
            message="`enum` is empty, so that no value of `plan` is allowed",
            at="[]",
        ),
        Bad(
            """\
            properties:
              mood: {type: string, enum: [calm, wild]}
            events:
              Song Played: {properties: {mood: {enum: []}}}
            """,
            message="`enum` is empty, so that no value of `mood` is allowed",
            at="[]",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each list where it is written."""
        for whole in constrained(plan):
            enum = whole.constraints.enum
            if enum is None or enum or "enum" not in stated(whole):
                continue
            yield self.finding(
                stated(whole)["enum"].value.span,
                f"`enum` is empty, so that no value of `{whole.name}` is allowed",
                (*whole.subject, "enum"),
                help="list the values, or leave out `enum`",
            )
