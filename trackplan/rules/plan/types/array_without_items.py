"""The rule `array-without-items`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.defined import Defined, dotted
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.stated import settled, states_own_type
from trackplan.rule import Bad, Good, Rule


class ArrayWithoutItems(Rule[Plan]):
    """An array says what it holds.

    Without `items` anything may be in it, so nothing of it is checked, a typed client has a list of
    anything, and tools such as Segment's Protocols show what is nested in it as unplanned.
    `items: any` says that it really may be anything. A property that may be of another type as well
    is let alone.
    """

    group = "types"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            properties:
              tags: {type: array, items: string, description: Tags of the song.}
              anything: {type: array, items: any}
              query: {type: [string, array]}
            events:
              Song Tagged: {properties: {tags: {description: The new tags.}}}
              Song Found: {status: deprecated, properties: {hits: array}}
            """
        ),
        Good(
            """\
            events:
              Song Tagged:
                properties:
                  pair: {type: array, schema: {prefixItems: [{type: string}, {type: number}]}}
            """
        ),
    )
    bad = (
        Bad(
            "events: {Song Tagged: {properties: {tags: array}}}\n",
            message="`tags` is an array, but nothing says what it holds",
            at="tags",
        ),
        Bad(
            """\
            properties:
              products: {type: [array, null], description: What is in the cart.}
            events:
              Cart Viewed: {properties: {products: }}
              Order Placed: {properties: {products: {required: true}}}
            """,
            message="`products` is an array, but nothing says what it holds",
            at="products",
            line=2,
        ),
        Bad(
            "properties: {matrix: {type: array, items: {type: array}}}\n",
            message="`matrix[]` is an array, but nothing says what it holds",
            at="items",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at arrays where they are defined."""
        for defined in settled(plan):
            whole = defined.whole
            if whole.types is None or "array" not in whole.types.names or whole.items is not None:
                continue
            if whole.type_names == ("array",) and whole.schema is None and states_own_type(whole):
                yield self.unknown(defined)

    def unknown(self, defined: Defined) -> Diagnostic:
        """The finding about one array."""
        whole = defined.whole
        return self.finding(
            whole.name_span,
            f"`{dotted(defined.path)}` is an array, but nothing says what it holds",
            whole.subject,
            help="add `items`, such as `items: string` or `items: {properties: {…}}`",
        )
