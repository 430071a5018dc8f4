"""The rule `conflicting-types`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.defined import Defined, Path, dotted
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.in_words import described
from trackplan.plan.properties.types_compared import TypeSet, type_set
from trackplan.rule import Bad, Good, Rule


class ConflictingTypes(Rule[Plan]):
    """A property has the same type wherever it is sent.

    A name means one thing in the whole plan. Where `quantity` is a number on one event and a text
    on another, no chart can add them up, and a typed client has two of it. Most definitions win;
    of as many, the first. A whole number is a number, and whether null is allowed makes no
    difference. What is nested is compared with what is nested in the same place. A name that the
    dictionary defines is left to `redefines-dictionary`.
    """

    group = "types"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              Song Played:
                properties: {position: integer, mood: string, cover: {type: any}}
              Song Liked:
                properties: {position: number, mood: {type: string, nullable: true}, cover: string}
            """
        ),
        Good(
            """\
            events:
              Songs Filtered:
                properties:
                  filters: {type: array, items: {properties: {type: string}}}
                  sorts: {type: array, items: {properties: {type: integer}}}
            """
        ),
        Good(
            """\
            events:
              Song Played: {properties: {at: {type: string, format: date-time}}}
              Song Liked: {properties: {at: datetime}}
              Song Rated: {status: removed, properties: {at: integer}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Product Added: {properties: {quantity: integer}}
              Product Removed: {properties: {quantity: string}}
            """,
            message="`quantity` is a string here, but an integer in `Product Added`",
            at="quantity",
            line=3,
        ),
        Bad(
            """\
            bundles:
              visit: {properties: {day: datetime}}
            events:
              Visit Booked: {properties: {day: date}}
              Visit Moved: {properties: {day: date}}
            """,
            message="`day` is a datetime here, but a date in 2 other places",
            at="day",
            line=2,
        ),
        Bad(
            """\
            events:
              Visit Booked: {properties: {address: {properties: {zip: string}}}}
              Visit Moved: {properties: {address: {properties: {zip: {type: [string, integer]}}}}}
            """,
            message="`address.zip` is a string or an integer here, but a string in `Visit Booked`",
            at="zip",
            line=3,
        ),
        Bad(
            """\
            events:
              Song Tagged: {properties: {tags: {type: array, items: string}}}
            identify:
              traits: {tags: {type: array, items: integer}}
            """,
            message="an item of `tags` is an integer here, but a string in `Song Tagged`",
            at="items",
            line=4,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Group what is defined by its path, then by its types."""
        found: defaultdict[Path, dict[TypeSet, list[Defined]]] = defaultdict(dict)
        for defined in plan.in_elements:
            types = type_set(defined.whole)
            if types is not None and defined.path[0] not in plan.dictionary:
                found[defined.path].setdefault(types, []).append(defined)
        for by_types in found.values():
            if len(by_types) > 1:
                yield from self.conflicts(list(by_types.values()))

    def conflicts(self, groups: list[list[Defined]]) -> Iterator[Diagnostic]:
        """A finding for each definition that is not among the most."""
        most = max(groups, key=len)
        for defined in (each for group in groups if group is not most for each in group):
            yield self.conflict(defined, most)

    def conflict(self, defined: Defined, most: list[Defined]) -> Diagnostic:
        """The finding about one definition, `most` being those that win."""
        first = most[0]
        where = f"`{first.element[-1]}`" if len(most) == 1 else f"{len(most)} other places"
        wanted = described(first.whole)
        return self.finding(
            defined.whole.name_span,
            f"{said(defined)} is {described(defined.whole)} here, but {wanted} in {where}",
            defined.whole.subject,
            help="give it the same type, or a name of its own if it means something else",
            notes=[Note(f"it is {wanted} here", first.whole.name_span)],
        )


def said(defined: Defined) -> str:
    """How a message calls it."""
    if defined.is_items:
        return f"an item of `{dotted(defined.path[:-1])}`"
    return f"`{dotted(defined.path)}`"
