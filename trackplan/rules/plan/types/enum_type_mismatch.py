"""The rule `enum-type-mismatch`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Edit, Fix, Severity
from trackplan.listing import first_few
from trackplan.plan.edit.respell import is_shared
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Value
from trackplan.plan.properties.in_words import described
from trackplan.plan.properties.stated import constrained, stated
from trackplan.plan.yaml.node import Scalar
from trackplan.plan.yaml.quote import in_double_quotes
from trackplan.plan.yaml.scalars import INTEGER
from trackplan.rule import Bad, Good, Rule
from trackplan.schema.listed_types import of_other_types
from trackplan.schema.wording import quoted


class EnumTypeMismatch(Rule[Plan]):
    """The listed values of a property are of its type.

    A value of another type can never be sent: `enum: [1, 2]` on a string allows neither `1`, which
    is no string, nor `"1"`, which is not listed. So every event breaks the plan, and a typed client
    does not compile. Null is allowed where the property is nullable. `const` is held to the type,
    too.
    """

    group = "types"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            properties:
              plan: {type: string, enum: [free, "1", no, 12:30, null], nullable: true}
              level: {type: number, enum: [1, 1.5]}
              step: {type: integer, enum: [1, 2.0], const: 1}
              any_of: {type: any, enum: [1, one, true]}
              untyped: {type: [string, integer], enum: [1, one]}
            """
        ),
        Good(
            """\
            properties:
              day: {type: date, enum: [2027-01-01]}
              plan: {type: [string, null], enum: [free, null]}
            events:
              Song Played: {status: removed, properties: {mood: {type: string, enum: [1]}}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              version: {type: string, enum: [beta, 1.0, 2]}
            """,
            message="`1.0` and `2` are listed, but `version` is a string",
            at="1.0",
            fixed="""\
            properties:
              version: {type: string, enum: [beta, "1.0", "2"]}
            """,
        ),
        Bad(
            """\
            properties:
              level: {type: integer, enum: ["1", 2]}
            """,
            message="`1` is listed, but `level` is an integer",
            at='"1"',
            fixed="""\
            properties:
              level: {type: integer, enum: [1, 2]}
            """,
        ),
        Bad(
            """\
            properties:
              plan: {type: string, enum: [free, null]}
            """,
            message="`null` is listed, but `plan` is not nullable",
            at="null",
        ),
        Bad(
            """\
            events:
              Song Played: {properties: {muted: {type: boolean, const: off}}}
            """,
            message="`off` is the `const`, but `muted` is a boolean",
            at="off",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each list, and each constant, where it is written."""
        for whole in constrained(plan):
            limits = whole.constraints
            if limits.enum and "enum" in stated(whole):
                yield from self.mismatched(plan, whole, "enum", limits.enum)
            if limits.const is not None and "const" in stated(whole):
                yield from self.mismatched(plan, whole, "const", (limits.const,))

    def mismatched(
        self, plan: Plan, whole: Property, key: str, values: tuple[Value, ...]
    ) -> Iterator[Diagnostic]:
        """The finding about all values of another type in one list."""
        wrong = of_other_types(whole, values)
        if not wrong:
            return
        nulls = all(value.json is None for value in wrong)
        verb = "is listed" if len(wrong) == 1 else "are listed"
        stands = verb if key == "enum" else "is the `const`"
        is_what = "not nullable" if nulls else described(whole)
        yield self.finding(
            wrong[0].span,
            f"{first_few(list(map(as_written, wrong)))} {stands}, but `{whole.name}` is {is_what}",
            (*whole.subject, key),
            help="leave it out, or say `nullable: true`"
            if nulls
            else "correct the values or the type",
            fix=respelled(plan, whole, wrong, others=len(values) - len(wrong)),
        )


def as_written(value: Value) -> str:
    """A value in a message: `1.0` is a version, though it is the number 1."""
    return f"`{value.node.text}`" if isinstance(value.node, Scalar) else quoted(value.json)


def respelled(plan: Plan, whole: Property, wrong: list[Value], *, others: int) -> Fix | None:
    """Put numbers in quotes, or take texts out of them, where that makes all values fit.

    Safe where other values show that the type is meant: until now no payload could be right.
    """
    edits: list[Edit] = []
    for value in wrong:
        text = as_type(value.node, whole) if isinstance(value.node, Scalar) else None
        if text is None or is_shared(plan, value.span):
            return None
        edits.append(Edit(value.span, text))
    title = "Quote the values" if whole.type_names == ("string",) else "Write the values as numbers"
    return Fix(title, tuple(edits), safe=others > 0)


def as_type(node: Scalar, whole: Property) -> str | None:
    """The same scalar as a string or as a number; None where that is not plain."""
    if node.source.text[node.start : node.end].strip("'\"") != node.text:
        return None
    if whole.type_names == ("string",) and node.value is not None:
        return in_double_quotes(node.text)
    is_number = isinstance(node.value, str) and INTEGER.fullmatch(node.text) is not None
    if is_number and whole.type_names in (("integer",), ("number",)):
        return node.text if str(int(node.text)) == node.text else None
    return None
