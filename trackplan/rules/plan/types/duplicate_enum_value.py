"""The rule `duplicate-enum-value`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Fix, Note, Severity
from trackplan.plan.edit.remove_item import without_item
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Value
from trackplan.plan.properties.meaning_compared import frozen
from trackplan.plan.properties.stated import constrained, stated
from trackplan.plan.yaml.node import Sequence
from trackplan.rule import Bad, Good, Rule
from trackplan.schema.wording import quoted, shown


class DuplicateEnumValue(Rule[Plan]):
    """A list of allowed values has each of them once.

    A value that is listed twice is one too many, or another one was meant. JSON Schema asks for
    distinct values, and code generators make two constants of the same name. 1 and 1.0 are the
    same number; 1 and "1" are two values.
    """

    group = "types"
    severity = Severity.WARNING
    good = (
        Good('properties: {size: {type: [string, integer], enum: [1, "1", 2, one, One]}}\n'),
        Good("properties: {passed: {type: [boolean, integer], enum: [true, 1]}}\n"),
    )
    bad = (
        Bad(
            "properties: {plan: {type: string, enum: [free, solo, free , team]}}\n",
            message="`free` is listed twice",
            at="free",
            fixed="properties: {plan: {type: string, enum: [free, solo , team]}}\n",
        ),
        Bad(
            """\
            properties:
              level:
                type: number
                enum:
                  - 1
                  - 2
                  - 1.0
                unit: points
            """,
            message="`1.0` is listed twice",
            at="1.0",
            fixed="""\
            properties:
              level:
                type: number
                enum:
                  - 1
                  - 2
                unit: points
            """,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each list where it is written."""
        for whole in constrained(plan):
            enum = whole.constraints.enum
            if enum is None or len(enum) < TWICE or "enum" not in stated(whole):
                continue
            first: dict[object, Value] = {}
            for number, value in enumerate(enum):
                before = first.setdefault(frozen(value.json), value)
                if before is not value:
                    yield self.twice(plan, whole, number, before)

    def twice(self, plan: Plan, whole: Property, number: int, before: Value) -> Diagnostic:
        """The finding about one value that is listed again."""
        node = stated(whole)["enum"].value
        value = (whole.constraints.enum or ())[number]
        edit = without_item(plan, node, number) if isinstance(node, Sequence) else None
        return self.finding(
            value.span,
            f"{quoted(value.json)} is listed twice",
            (*whole.subject, "enum", shown(value.json)),
            help="leave it out, or write the value that was meant",
            notes=[Note("it is listed here first", before.span)],
            fix=None if edit is None else Fix("Leave out the second one", (edit,), safe=True),
        )


TWICE = 2
