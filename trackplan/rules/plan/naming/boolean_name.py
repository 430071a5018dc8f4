"""The rule `boolean-name`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.naming.questions import asked_by, begins_with
from trackplan.plan.properties.definitions import takes_definition
from trackplan.plan.properties.in_words import described, what_it_is
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class BooleanName(Rule[Plan]):
    """A property whose name asks a yes/no question is a boolean.

    Who reads `is_trial` expects true or false; where it is a text, somebody counts `"false"` as
    true. `words` are those that such a name begins with; `has_many`, `was_price` and `can_id` ask
    nothing. With `prefix_all`, the name of every boolean begins with one of the words.
    """

    words: tuple[str, ...] = ("is", "has", "can", "should", "was", "were", "will", "did", "are")
    prefix_all: bool = False

    group = "naming"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            properties:
              is_trial: boolean
              hasCoupon: {type: boolean, nullable: true}
              were_read: {type: array, items: {type: boolean}}
              livestream: boolean
            """
        ),
        Good(
            """\
            properties:
              iso_code: string
              can_id: string
              was_price: number
              has_many: string
              is_open_since: date
              island: string
            """
        ),
        Good("properties: {is_trial: boolean, is_new: {}}\n", options={"prefix_all": True}),
    )
    bad = (
        Bad(
            """\
            properties:
              is_trial: {type: string, enum: ["yes", "no"]}
            """,
            message="the property `is_trial` asks a yes/no question, but is a string",
            at="is_trial",
        ),
        Bad(
            """\
            identify:
              traits: {hasPaid: integer}
            """,
            message="the trait `hasPaid` asks a yes/no question, but is an integer",
            at="hasPaid",
        ),
        Bad(
            """\
            properties:
              livestream: boolean
            """,
            message="the boolean `livestream` does not begin with a question word",
            at="livestream",
            options={"prefix_all": True},
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at properties and traits where they are defined."""
        names = {defined.whole.name for defined in plan.defined}
        asking = {name for name in names if asked_by(name, self.words)}
        for defined in plan.defined if asking or self.prefix_all else ():
            whole = defined.whole
            if not (whole.name in asking or self.prefix_all):
                continue
            if defined.is_items or whole.deprecated is not None or takes_definition(whole):
                continue
            if whole.name not in asking:
                if whole.type_names == ("boolean",) and not begins_with(whole.name, self.words):
                    yield self.without_word(whole)
            elif is_no_boolean(whole):
                yield self.other_type(whole)

    def other_type(self, whole: Property) -> Diagnostic:
        """The finding about a question that has other answers."""
        return self.finding(
            whole.name_span,
            f"the {what_it_is(whole)} `{whole.name}` asks a yes/no question, but is"
            f" {described(whole)}",
            whole.subject,
            help="make it a boolean, or name it for what it holds",
        )

    def without_word(self, whole: Property) -> Diagnostic:
        """The finding about a boolean that asks nothing."""
        return self.finding(
            whole.name_span,
            f"the boolean `{whole.name}` does not begin with a question word",
            whole.subject,
            help=f"begin its name with one of {', '.join(f'`{word}`' for word in self.words)}",
        )


def is_no_boolean(whole: Property) -> bool:
    """Whether neither it nor what it is a list of may be true or false."""
    types = whole.type_names
    if not types or "any" in types or "boolean" in types:
        return False
    # Who says nothing of the items says nothing against booleans.
    return "array" not in types or (whole.items is not None and is_no_boolean(whole.items))
