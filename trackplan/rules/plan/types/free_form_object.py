"""The rule `free-form-object`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.defined import Defined, dotted
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.stated import settled, states_own_type
from trackplan.rule import Bad, Good, Rule


class FreeFormObject(Rule[Plan]):
    """An object names its properties, or says that it is open.

    An object of which the plan names nothing is not checked at all: whatever is sent in it passes,
    and whoever reads the plan does not learn what to look for. Name its properties or the bundles
    that it includes; `open: true` says that they cannot be known, such as answers to a survey.
    A property that may be of another type as well is let alone.
    """

    group = "types"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            bundles:
              place: {properties: {city: string}}
            properties:
              address: {type: object, include: [place]}
              answers: {type: object, open: true, description: Answers by question.}
              size: {type: object, properties: {width: integer, height: integer}}
            events:
              Form Sent: {properties: {answers: , address: {required: true}}}
            """
        ),
        Good(
            """\
            properties:
              scores: {type: object, schema: {additionalProperties: {type: number}}}
              anything: any
              query: {type: [string, object]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              address: {type: object, description: Where the order goes.}
            events:
              Order Sent: {properties: {address: {required: true}}}
            """,
            message="`address` is an object, but nothing says what is in it",
            at="address",
            line=2,
        ),
        Bad(
            "events: {Cart Viewed: {properties: {products: {type: array, items: object}}}}\n",
            message="`products[]` is an object, but nothing says what is in it",
            at="items",
        ),
        Bad(
            "properties: {extra: {type: object, open: false}}\n",
            message="`extra` is a closed object without properties: only `{}` can be sent",
            at="extra",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at objects where they are defined."""
        for defined in settled(plan):
            whole = defined.whole
            if whole.types is None or "object" not in whole.types.names or whole.open:
                continue
            says_more = whole.properties or whole.include or whole.schema is not None
            if whole.type_names == ("object",) and not says_more and states_own_type(whole):
                yield self.unknown(defined)

    def unknown(self, defined: Defined) -> Diagnostic:
        """The finding about one object."""
        whole, name = defined.whole, dotted(defined.path)
        message = f"`{name}` is an object, but nothing says what is in it"
        if whole.open is False:
            message = f"`{name}` is a closed object without properties: only `{{}}` can be sent"
        help_ = "name its properties, or say `open: true` if they cannot be known"
        return self.finding(whole.name_span, message, whole.subject, help=help_)
