"""The rule `conflicting-enums`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.listing import first_few
from trackplan.plan.model.defined import Defined, Path, dotted
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.definitions import takes_definition
from trackplan.plan.properties.meaning_compared import members
from trackplan.plan.properties.stated import settled, stated
from trackplan.plan.properties.value_lists import Added, added
from trackplan.rule import Bad, Good, Rule


class Listed(NamedTuple):
    """A property with a list of values of its own."""

    defined: Defined
    values: frozenset[object]


class ConflictingEnums(Rule[Plan]):
    """A property of one name allows the same values wherever it is listed.

    Where one event sends `Free` and another one `free`, a chart shows two plans, and a list that
    grew in one place only hides what was forgotten in the other. The dictionary's list counts most,
    else the longest one. An event, a bundle or a trait may allow fewer values. Lists that have
    nothing in common are about different things, such as the `type` of a card and of an invoice,
    and are let alone. An entry with a type of its own is held to the dictionary's list by
    `redefines-dictionary`.
    """

    group = "types"
    severity = Severity.WARNING
    # The dictionary, whose list counts most, may be in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            properties:
              plan: {type: string, enum: [free, solo, team]}
            events:
              Plan Upgraded: {properties: {plan: {enum: [solo, team]}}}
              Card Added: {properties: {type: {type: string, enum: [task, bug]}}}
              Invoice Sent: {properties: {type: {type: string, enum: [monthly, yearly]}}}
            """
        ),
        Good(
            """\
            bundles:
              device: {properties: {platform: {type: string, enum: [web, ios, android]}}}
            events:
              Page Seen: {properties: {platform: {type: string, enum: [web]}}}
              App Opened: {properties: {platform: {type: string, enum: [android, ios]}}}
              App Closed: {status: deprecated, properties: {platform: {type: string, enum: [IOS]}}}
            """
        ),
        Good(
            """\
            properties:
              plan: {type: string, enum: [free, solo]}
            identify:
              traits: {plan: {type: string, enum: [free, team]}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Plan Upgraded: {properties: {plan: {type: string, enum: [free, solo, team]}}}
            identify:
              traits: {plan: {type: string, enum: [Free, solo]}}
            """,
            message="`plan` allows `Free` here, but `free` in `Plan Upgraded`",
            at="plan",
            line=4,
        ),
        Bad(
            """\
            events:
              Song Played: {properties: {device: {type: string, enum: [phone, desktop, tv]}}}
              Song Liked: {properties: {device: {type: string, enum: [phone, tablet]}}}
            """,
            message="`device` allows `tablet` here, which `Song Played` does not",
            at="device",
            line=3,
        ),
        Bad(
            """\
            properties:
              plan: {type: string, enum: [free, solo]}
            events:
              Plan Upgraded: {properties: {plan: {enum: [solo, team, company]}}}
            """,
            message="`plan` allows `team` and `company` here, which the dictionary does not",
            at="plan",
            line=4,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Group lists by the path of what they belong to."""
        found: defaultdict[Path, list[Listed]] = defaultdict(list)
        for defined in settled(plan):
            enum = defined.whole.constraints.enum
            if enum and "enum" in stated(defined.whole):
                found[defined.path].append(Listed(defined, members(enum) or frozenset()))
        for path, lists in found.items():
            if len(lists) > 1:
                yield from self.conflicts(path, lists)

    def conflicts(self, path: Path, lists: list[Listed]) -> Iterator[Diagnostic]:
        """A finding for each list with values that the one which counts most lacks."""
        by_values: defaultdict[frozenset[object], list[Listed]] = defaultdict(list)
        for each in lists:
            by_values[each.values].append(each)
        most = max(by_values.values(), key=lambda same: (len(same[0].values), len(same)))[0]
        in_dictionary = next((each for each in lists if is_entry(each.defined)), None)
        for each in lists:
            if in_dictionary is None or len(path) > 1:
                yield from self.compare(each, most)
            elif takes_definition(each.defined.whole):
                yield from self.compare(each, in_dictionary)

    def compare(self, one: Listed, most: Listed) -> Iterator[Diagnostic]:
        """A finding where one list has values that the other lacks, and some that it has."""
        new = added(
            one.defined.whole.constraints.enum or (), most.defined.whole.constraints.enum or ()
        )
        if new is None:
            return
        counts = most.defined
        where = "the dictionary" if is_entry(counts) else f"`{counts.element[-1]}`"
        yield self.finding(
            one.defined.whole.name_span,
            f"`{dotted(one.defined.path)}` allows {said(new, where)}",
            one.defined.whole.subject,
            help="list the same values, or give it a name of its own if it means something else",
            notes=[Note("its other values are listed here", counts.whole.name_span)],
        )


def is_entry(defined: Defined) -> bool:
    """Whether the dictionary says it."""
    return defined.element[0] == "properties"


def said(new: Added, where: str) -> str:
    """The values that are only here, in words."""
    if new.respelled is not None:
        mine, theirs = new.respelled
        return f"`{mine}` here, but `{theirs}` in {where}"
    values = first_few([f"`{value}`" for value in new.values])
    return f"{values} here, which {where} does not"
