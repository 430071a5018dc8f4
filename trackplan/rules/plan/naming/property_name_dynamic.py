"""The rule `property-name-dynamic`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity, Subject
from trackplan.listing import in_a_row
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.names.property_names import property_names
from trackplan.plan.names.value_names import KINDS
from trackplan.plan.naming.dynamic import values_in_key
from trackplan.plan.naming.numbered import Series, numbered_series
from trackplan.plan.properties.definitions import is_dictionary_entry
from trackplan.plan.properties.stated import settled
from trackplan.rule import Bad, Good, Rule

SHOWN = 3
NUMBER = re.compile(r"\d")
MAYBE_VALUE = re.compile(r"[^\w]|\d|www|http", re.IGNORECASE)


class PropertyNameDynamic(Rule[Plan]):
    """The names of properties hold no values, and no numbers that make a list of them.

    `feature_1`, `feature_2` is a list in disguise: nobody can ask for all features, and the next
    one needs a new column. A date or an id in a name makes a column for each. Windows of time
    (`revenue_7_days`), lines of an address and the like are names as they should be.
    """

    group = "naming"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Report Opened:
                properties:
                  revenue_7_days: {type: number}
                  revenue_30_days: {type: number}
                  sha256: {type: string}
                  address_line_1: {type: string}
                  address_line_2: {type: string}
            """
        ),
        Good(
            """\
            events:
              Report Opened:
                properties: {feature_1: {type: string}}
              Report Closed:
                properties: {feature_2: {type: string}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Report Opened:
                properties:
                  feature_1: {type: string}
                  feature_2: {type: string}
            """,
            message="the properties `feature_1` and `feature_2` are a list, written as names",
            at="feature_1",
        ),
        Bad(
            """\
            bundles:
              quiz:
                properties:
                  answer1: string
                  answer2: string
                  answer3: string
                  answer4: string
            """,
            message="the properties `answer1` to `answer4` are a list, written as names",
            at="answer1",
        ),
        Bad(
            """\
            properties:
              sold_2026_05_01: {type: number}
            """,
            message="the name of the property `sold_2026_05_01` holds a date: `2026_05_01`",
            at="sold_2026_05_01",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look for values in each name, then for series in each element."""
        for each in property_names(plan):
            maybe = MAYBE_VALUE.search(each.name) is not None
            value = next(iter(values_in_key(each.name)), None) if maybe else None
            if value is not None:
                kind = KINDS[value.kind]
                yield self.finding(
                    each.first.name_span,
                    f"the name of the {each.kind} `{each.name}` holds {kind}:"
                    f" `{each.name[value.start : value.end]}`",
                    each.first.subject,
                    help=f"send {kind.replace('a ', 'the ', 1).replace('an ', 'the ', 1)}"
                    " as a value",
                )
        for siblings in together(plan):
            for series in numbered_series(siblings):
                if not any(map(values_in_key, series.names)):
                    yield self.listed(series, siblings[series.names[0]])

    def listed(self, series: Series, first: Property) -> Diagnostic:
        """The finding about one series."""
        names = [f"`{name}`" for name in series.names]
        shown = f"{names[0]} to {names[-1]}"
        if len(names) <= SHOWN:
            shown = in_a_row(names)
        return self.finding(
            first.name_span,
            f"the properties {shown} are a list, written as names",
            first.subject,
            help="send one property of the type array",
        )


def together(plan: Plan) -> Iterator[dict[str, Property]]:
    """The numbered properties that one element defines side by side.

    What an element takes from the dictionary is judged there.
    """
    groups: defaultdict[Subject, dict[str, Property]] = defaultdict(dict)
    for defined in settled(plan):
        whole = defined.whole
        if NUMBER.search(whole.name) is None:
            continue
        if is_dictionary_entry(whole) or defined.is_nested or whole.name not in plan.dictionary:
            groups[whole.subject[:-1]][whole.name] = whole
    return iter(groups.values())
