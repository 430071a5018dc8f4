"""The rule `property-name-similar`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.property_names import (
    PropertyName,
    property_names,
    spellings,
    states_traits,
)
from trackplan.plan.naming.similar import property_fingerprint
from trackplan.plan.naming.words import letters
from trackplan.rule import Bad, Good, Rule


class PropertyNameSimilar(Rule[Plan]):
    """A property has one spelling in the whole plan.

    `user_id`, `userId` and `UserID` are three columns, and a query that knows of one of them
    misses the rest. The spelling that follows the convention is the one to keep, or the first one.
    """

    group = "naming"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Played:
                properties:
                  song_id: {type: string}
                  song_ids: {type: array, items: {type: string}}
                  created: {type: boolean}
                  created_at: {type: datetime}
            """
        ),
        Good(
            """\
            naming: {properties: {case: snake}, traits: {case: camel}}
            events:
              Account Created:
                properties: {first_name: {type: string}}
            identify:
              traits: {firstName: {type: string}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              user_id: {type: string}
            events:
              Song Played:
                properties: {userId: {type: string}}
            """,
            message="the property `userId` is `user_id` in another spelling",
            at="userId",
        ),
        Bad(
            """\
            naming: {properties: {case: snake}}
            events:
              Ride Started:
                properties: {pickUpZone: {type: string}}
              Ride Requested:
                properties: {pickup_zone: {type: string}}
            """,
            message="the property `pickUpZone` is `pickup_zone` in another spelling",
            at="pickUpZone",
        ),
    )
    yield_to = ("unseen-character", "property-name-dynamic")

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Compare all names with each other, by their letters."""
        spelling = spellings(plan)
        for names in alike(plan):
            kept = min(names, key=lambda each: not spelling[each.kind].fits(each.name))
            for each in names:
                if each.name != kept.name:
                    yield self.same(each, kept)

    def same(self, each: PropertyName, kept: PropertyName) -> Diagnostic:
        """The finding about one of them."""
        return self.finding(
            each.first.name_span,
            f"the {each.kind} `{each.name}` is `{kept.name}` in another spelling",
            each.first.subject,
            help=f"use `{kept.name}` everywhere",
            notes=[Note(f"`{kept.name}` stands here", kept.first.name_span)],
        )


def alike(plan: Plan) -> Iterator[list[PropertyName]]:
    """Names of the same letters; traits apart where they have a convention of their own."""
    acronyms, separate = plan.naming.acronyms, states_traits(plan)
    for rough in grouped(property_names(plan), letters):
        for kind in ("property", "trait") if separate else (None,):
            these = [each for each in rough if kind in (None, each.kind)]
            yield from grouped(these, lambda n: property_fingerprint(n, acronyms=acronyms))


def grouped(
    names: Iterable[PropertyName], key: Callable[[str], str]
) -> Iterator[list[PropertyName]]:
    """Those of the names that share a key with another one."""
    groups: defaultdict[str, list[PropertyName]] = defaultdict(list)
    for each in names:
        groups[key(each.name)].append(each)
    return (group for group in groups.values() if len(group) > 1)
