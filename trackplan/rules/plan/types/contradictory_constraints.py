"""The rule `contradictory-constraints`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.listing import in_a_row
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import UNCONSTRAINED, Property
from trackplan.plan.model.values import Value
from trackplan.plan.properties.applicable import APPLIES_TO, inapplicable
from trackplan.plan.properties.in_words import described
from trackplan.plan.properties.meaning_compared import frozen, members
from trackplan.plan.properties.ranges import Empty, empty_ranges
from trackplan.plan.properties.stated import constrained, stated
from trackplan.plan.yaml.node import Entry
from trackplan.rule import Bad, Good, Rule
from trackplan.schema.dead_values import Dead, dead_values
from trackplan.schema.wording import quoted, shown
from trackplan.source import Span

RESTATE = "correct one of the two"


class ContradictoryConstraints(Rule[Plan]):
    """The constraints of a property leave something that can be sent, and all of them count.

    A `minimum` above the `maximum` refuses every value, a listed value that a `pattern` forbids
    can never be sent, and a `minLength` on a number is never looked at. What an event says is
    taken together with what it inherits from the dictionary, and reported where it goes wrong. An
    event may well narrow the dictionary's list by a `minimum`, as long as some value is left.
    Examples and defaults are left to `invalid-example`, listed values of a wrong type to
    `enum-type-mismatch`.
    """

    group = "types"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            properties:
              seats: {type: integer, minimum: 1, maximum: 1}
              rating: {type: number, exclusiveMinimum: 0, maximum: 5, multipleOf: 0.5}
              level: {type: integer, enum: [1, 2, 3]}
              note: {type: [string, integer], maxLength: 80, minimum: 0}
              user_agent: {type: integer, format: int64}
            events:
              Level Reached: {properties: {level: {minimum: 2}}}
            """
        ),
        Good(
            """\
            properties:
              plan: {type: string, enum: [free, solo], pattern: "^[a-z]+$", nullable: true}
            events:
              Plan Upgraded: {properties: {plan: {const: solo, description: The plan.}}}
              Plan Made: {status: removed, properties: {seats: {type: integer, minLength: 1}}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              rating: {type: integer, minimum: 5, maximum: 1}
            """,
            message="`minimum: 5` and `maximum: 1` leave no number",
            at="5",
        ),
        Bad(
            """\
            properties:
              title: {type: string, maxLength: 20, description: Title.}
            events:
              Song Played: {properties: {title: {minLength: 40}}}
            """,
            message="`minLength: 40` and `maxLength: 20` leave no string",
            at="40",
        ),
        Bad(
            """\
            properties:
              share: {type: integer, exclusiveMinimum: 0, exclusiveMaximum: 1}
            """,
            message="`exclusiveMinimum: 0` and `exclusiveMaximum: 1` leave no integer",
            at="0",
        ),
        Bad(
            """\
            events:
              Song Rated: {properties: {stars: {type: integer, minLength: 1}}}
            """,
            message="`minLength` says nothing about an integer",
            at="minLength",
        ),
        Bad(
            """\
            properties:
              plan: {type: string, enum: [free, Solo, family], pattern: "^[a-z]+$"}
            """,
            message="`Solo` can never be sent, because of `pattern: ^[a-z]+$`",
            at="Solo",
        ),
        Bad(
            """\
            properties:
              level: {type: integer, enum: [1, 2, 3]}
            events:
              Level Reached: {properties: {level: {minimum: 4}}}
            """,
            message="`minimum: 4` leaves none of the listed values",
            at="4",
        ),
        Bad(
            """\
            properties:
              plan: {type: string, enum: [free, solo]}
            events:
              Plan Upgraded: {properties: {plan: {const: team}}}
            """,
            message="`const: team` is not among the listed values",
            at="team",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at what an entry says itself, together with what it inherits."""
        for whole in constrained(plan):
            if says_nothing(whole):
                continue
            own = stated(whole)
            if not own.keys().isdisjoint(APPLIES_TO):
                yield from self.inapplicable(whole, own)
            if whole.constraints is not UNCONSTRAINED:
                yield from self.ranges(whole, own)
                if whole.constraints.enum or whole.constraints.const is not None:
                    yield from self.listed(whole, own)

    def inapplicable(self, whole: Property, own: Mapping[str, Entry]) -> Iterator[Diagnostic]:
        """Constraints that are never looked at."""
        for key in inapplicable(whole):
            yield self.finding(
                own[key].key.span,
                f"`{key}` says nothing about {described(whole)}",
                (*whole.subject, key),
                help="leave it out, or give the property a type that it speaks of",
            )

    def ranges(self, whole: Property, own: Mapping[str, Entry]) -> Iterator[Diagnostic]:
        """Bounds that nothing lies between."""
        for empty in empty_ranges(whole):
            here = [bound for bound in empty.bounds if bound.key in own]
            if here:
                notes = [
                    Note(f"`{bound}` is inherited from here", bound.value.span)
                    for bound in empty.bounds
                    if bound.key not in own
                ]
                yield self.finding(
                    here[0].value.span,
                    f"{said(empty)} leave no {empty.what}",
                    (*whole.subject, here[0].key),
                    help=RESTATE,
                    notes=notes,
                )

    def listed(self, whole: Property, own: Mapping[str, Entry]) -> Iterator[Diagnostic]:
        """Listed values that can never be sent."""
        const, enum = whole.constraints.const, whole.constraints.enum or ()
        if const is not None and enum and frozen(const.json) not in (members(enum) or ()):
            yield from self.outside(whole, own, const)
            return
        values = enum if const is None else (const,)
        dead = dead_values(whole, values)
        if dead and len(dead) == len(values):
            yield from self.nothing_left(whole, own, dead)
        elif dead and "enum" in own:
            for each in dead:
                yield self.never_sent(whole, each)

    def outside(
        self, whole: Property, own: Mapping[str, Entry], const: Value
    ) -> Iterator[Diagnostic]:
        """A constant that is not listed."""
        for key in ("const", "enum"):
            if key in own:
                message = f"`const: {shown(const.json)}` is not among the listed values"
                span = own[key].value.span
                yield self.finding(span, message, (*whole.subject, key), help=RESTATE)
                return

    def nothing_left(
        self, whole: Property, own: Mapping[str, Entry], dead: list[Dead]
    ) -> Iterator[Diagnostic]:
        """A constraint that forbids everything that is listed."""
        key = dead[0].limit
        listing = "enum" if whole.constraints.const is None else "const"
        if key in own or listing in own:
            single = len(dead) == 1
            what = quoted(dead[0].value.json) if single else "none of the listed values"
            verb = "forbids" if single else "leaves"
            yield self.finding(
                place(whole, own, key if key in own else listing),
                f"`{limit_text(whole, key)}` {verb} {what}",
                (*whole.subject, key),
                help=RESTATE,
            )

    def never_sent(self, whole: Property, dead: Dead) -> Diagnostic:
        """One of several listed values that is forbidden."""
        limit = limit_text(whole, dead.limit)
        return self.finding(
            dead.value.span,
            f"{quoted(dead.value.json)} can never be sent, because of `{limit}`",
            (*whole.subject, "enum", shown(dead.value.json)),
            help="correct the value or the constraint",
        )


def says_nothing(whole: Property) -> bool:
    """Whether a property, such as most of them, has a type and no constraint at all."""
    inside = whole.items or whole.properties or whole.include
    return whole.constraints is UNCONSTRAINED and not inside and whole.open is None


def said(empty: Empty) -> str:
    """The bounds in a row: "`minimum: 5` and `maximum: 1`"."""
    return in_a_row(f"`{bound}`" for bound in empty.bounds)


def place(whole: Property, own: Mapping[str, Entry], key: str) -> Span:
    """Where the value of a key stands."""
    return own[key].value.span if key in own else whole.name_span


def limit_text(whole: Property, key: str) -> str:
    """A constraint as it is written: `pattern: ^[a-z]+$`."""
    limit = getattr(whole.constraints, key)
    return f"{key}: {shown(limit.json if isinstance(limit, Value) else limit.value)}"
