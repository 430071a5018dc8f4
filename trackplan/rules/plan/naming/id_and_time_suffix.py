"""The rule `id-and-time-suffix`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.naming.questions import begins_with
from trackplan.plan.naming.suffixes import ends_in, names_id, names_moment, promises
from trackplan.plan.properties.definitions import takes_definition
from trackplan.plan.properties.in_words import described, what_it_is
from trackplan.rule import Bad, Good, Rule

TIMES = frozenset({"date", "datetime"})
QUESTIONS = ("is", "has", "can", "should", "was", "use", "uses", "show")


@dataclass(frozen=True)
class IdAndTimeSuffix(Rule[Plan]):
    """The end of a property's name tells identifiers and times from other values.

    Moments end in `_at` or `_time`, days in `_on` or `_date`, UUIDs in `_id` or `_uuid`; and what
    ends in `_at` is a moment, what ends in `_id` no boolean and no fraction. So a query can be
    written without looking anything up. Any case will do (`createdAt`), a whole number with a
    `unit` is a moment, too, and the option lists say which last words are right.
    """

    moments: tuple[str, ...] = ("at", "time", "date", "datetime", "timestamp", "since", "until")
    days: tuple[str, ...] = ("on", "date", "day", "since", "until")
    ids: tuple[str, ...] = ("id", "uuid", "guid", "key", "token")

    group = "naming"
    severity = Severity.INFO
    profile = "all"
    good = (
        Good(
            """\
            properties:
              createdAt: datetime
              trial_end_date: datetime
              startedAt: {type: integer, unit: ms}
              born_on: date
              airdate: {type: string, format: date}
              date_of_birth: date
              order_uuid: {type: string, format: uuid}
              song_id: integer
            """
        ),
        Good(
            """\
            properties:
              format: string
              paid: boolean
              is_valid_id: boolean
              looked_at: string
              aimed_at: {type: string, enum: [children, adults]}
              at: string
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              created: datetime
            """,
            message="the property `created` is a datetime, but does not end as one",
            at="created",
        ),
        Bad(
            """\
            properties:
              renews_at: date
            """,
            message="the property `renews_at` is a date, but does not end as one",
            at="renews_at",
        ),
        Bad(
            """\
            properties:
              session: {type: string, format: uuid}
            """,
            message="the property `session` is a UUID, but does not end as one",
            at="session",
        ),
        Bad(
            """\
            identify:
              traits: {verifiedAt: boolean}
            """,
            message="the trait `verifiedAt` ends as a moment does, but is a boolean",
            at="verifiedAt",
        ),
        Bad(
            """\
            properties:
              sent_at: integer
            """,
            message="the property `sent_at` ends as a moment does, but is an integer without a"
            " unit",
            at="sent_at",
        ),
        Bad(
            """\
            properties:
              song_id: number
            """,
            message="the property `song_id` ends as an identifier does, but is a number",
            at="song_id",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at properties and traits where they are defined."""
        promising = {n for n in {each.whole.name for each in plan.defined} if promises(n)}
        for defined in plan.defined:
            whole = defined.whole
            if not (whole.name in promising or has_suffix(whole)):
                continue
            if defined.is_items or whole.deprecated is not None:
                continue
            wrong = self.lacks_suffix(whole) or ends_falsely(whole)
            if wrong is not None and not takes_definition(whole):
                yield self.misleading(whole, *wrong)

    def lacks_suffix(self, whole: Property) -> tuple[str, str] | None:
        """What is wrong with the name for the type, and what to do."""
        kind = kind_of(whole)
        if kind is None:
            return None
        suffixes = {"datetime": self.moments, "date": self.days, "UUID": self.ids}[kind]
        if ends_in(whole.name, suffixes):
            return None
        shown = " or ".join(f"`{suffix}`" for suffix in suffixes[:2])
        return f"is a {kind}, but does not end as one", f"let its name end in {shown}"

    def misleading(self, whole: Property, wrong: str, help_: str) -> Diagnostic:
        """The finding about one name."""
        return self.finding(
            whole.name_span,
            f"the {what_it_is(whole)} `{whole.name}` {wrong}",
            whole.subject,
            help=help_,
        )


def has_suffix(whole: Property) -> bool:
    """Whether its type may ask for a suffix: a quick way to tell most properties apart."""
    if whole.constraints.format is not None:
        return True
    return whole.types is not None and not TIMES.isdisjoint(whole.types.names)


def kind_of(whole: Property) -> str | None:
    """The kind of value that has a suffix of its own."""
    types = whole.type_names
    if types in (("datetime",), ("date",)):
        return types[0]
    stated = whole.constraints.format
    if stated is None or types != ("string",):
        return None
    return {"date-time": "datetime", "date": "date", "uuid": "UUID"}.get(stated.value)


def ends_falsely(whole: Property) -> tuple[str, str] | None:
    """What is wrong with the type for the name, and what to do."""
    types = whole.type_names
    if len(types) != 1:
        return None
    if types[0] in ("boolean", "string", "integer", "number") and names_moment(whole.name):
        if not is_free(whole):
            return None
        without = " without a unit" if types[0] in ("integer", "number") else ""
        wrong = f"ends as a moment does, but is {described(whole)}{without}"
        return wrong, "make it a datetime, or name it for what it holds"
    if types[0] in ("boolean", "number") and names_id(whole.name):
        # Whether there is one: `is_valid_id`, `hasId`.
        if begins_with(whole.name, QUESTIONS):
            return None
        wrong = f"ends as an identifier does, but is {described(whole)}"
        return wrong, "make it a string or an integer, or name it for what it holds"
    return None


def is_free(whole: Property) -> bool:
    """Whether nothing but the type is stated that would make another sense of the name."""
    stated = whole.constraints
    return not (stated.enum or stated.const or stated.format or stated.pattern or whole.unit)
