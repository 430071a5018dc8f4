"""The rule `too-deep`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Note, Severity, Subject
from trackplan.plan.model.defined import ITEMS, Path, dotted
from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.properties.payloads import payloads
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class TooDeep(Rule[Plan]):
    """What is sent nests no deeper than three levels: a property, what is in it, and once more.

    Each level becomes a longer column name in the warehouse, or a text that has to be parsed, and
    tools for product analytics offer the first level or two in their menus. A list counts no level
    of its own. `limit` is the number of levels.
    """

    group = "types"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            bundles:
              product: {properties: {sku: string, brand: {properties: {name: string}}}}
            events:
              Order Placed: {properties: {products: {type: array, items: {include: [product]}}}}
            """
        ),
        Good(
            """\
            events:
              Order Placed: {properties: {a: {properties: {b: {properties: {c: string}}}}}}
              Order Made:
                status: deprecated
                properties: {a: {properties: {b: {properties: {c: {properties: {d: string}}}}}}}
            """
        ),
        Good(
            """\
            events:
              Order Placed:
                properties: {a: {properties: {b: {properties: {c: {properties: {d: string}}}}}}}
            """,
            options={"limit": 4},
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Order Placed:
                properties:
                  cart:
                    properties:
                      lines: {type: array, items: {properties: {tax: {properties: {rate: number}}}}}
            """,
            message="`cart.lines[].tax` nests more than 3 levels deep",
            at="tax",
        ),
        Bad(
            """\
            bundles:
              product: {properties: {brand: {properties: {maker: {properties: {city: string}}}}}}
            events:
              Product Seen: {include: [product]}
              Order Placed: {properties: {product: {include: [product]}}}
              Cart Seen: {properties: {product: {include: [product]}}}
            """,
            message="`product.brand.maker` nests more than 3 levels deep",
            at="maker",
        ),
        Bad(
            """\
            groups: {account: {traits: {address: {properties: {country: string}}}}}
            """,
            message="`address` nests more than 1 level deep",
            at="address",
            options={"limit": 1},
        ),
    )
    limit: int = 3

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at what each event carries, and report each place once."""
        seen: set[Subject] = set()
        for carrier, properties in payloads(plan):
            for path, whole in self.deep(properties, (), 1):
                if whole.subject not in seen:
                    seen.add(whole.subject)
                    yield self.too_deep(path, whole, carrier)

    def deep(
        self, properties: tuple[Property, ...], path: Path, level: int
    ) -> Iterator[tuple[Path, Property]]:
        """What lies at the last level that is allowed, and holds yet another one."""
        for whole in properties:
            inside, steps = whole, (*path, whole.name)
            while inside.items is not None:
                inside, steps = inside.items, (*steps, ITEMS)
            if not inside.properties:
                continue
            if level >= self.limit:
                yield (*path, whole.name), whole
            else:
                yield from self.deep(inside.properties, steps, level + 1)

    def too_deep(self, path: Path, whole: Property, carrier: Element) -> Diagnostic:
        """The finding about one object."""
        levels = "1 level" if self.limit == 1 else f"{self.limit} levels"
        elsewhere = not whole.lies_in(carrier.subject)
        notes = [Note("it is carried here", carrier.name_span)] if elsewhere else []
        return self.finding(
            whole.name_span,
            f"`{dotted(path)}` nests more than {levels} deep",
            whole.subject,
            help="move what is asked for most up, or send the rest as an event of its own",
            notes=notes,
        )
