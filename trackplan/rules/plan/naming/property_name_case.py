"""The rule `property-name-case`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.property_names import PropertyName, property_names, spellings
from trackplan.plan.names.spelling import Part, Spelling
from trackplan.plan.naming.words import split
from trackplan.plan.rename.property_renames import PropertyRenames
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class PropertyNameCase(Rule[Plan]):
    """Names of properties and traits are written in the case that the plan states.

    Whoever writes a query should not have to look up whether it is `song_id` or `songId`. A name
    means one thing in the whole plan, so it is reported once, where it is defined first. Names
    that others gave are left alone: a leading `$` or `_`, and what `allow` lists.
    """

    allow: tuple[str, ...] = ("utm_*", "$*")

    group = "naming"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            naming: {properties: {case: camel}}
            properties:
              userID: {type: string}
              utm_source: {type: string}
              $browser: {type: string}
              _id: {type: string}
            events:
              Song Played:
                context:
                  group_id: {type: string}
            """
        ),
        Good(
            """\
            naming: {properties: {case: snake}, traits: {case: camel}}
            properties:
              sha256: {type: string}
              firstName: {type: string}
            identify:
              traits:
                firstName:
            """
        ),
    )
    bad = (
        Bad(
            """\
            naming: {properties: {case: snake}}
            properties:
              songId: {type: string}
            events:
              Song Played:
                status: planned
                properties:
                  songId: {required: true}
                examples: [{songId: sng_1}]
            """,
            message="the property `songId` is not in snake case",
            at="songId",
            line=3,
            fixed="""\
            naming: {properties: {case: snake}}
            properties:
              song_id: {type: string}
            events:
              Song Played:
                status: planned
                properties:
                  song_id: {required: true}
                examples: [{song_id: sng_1}]
            """,
        ),
        Bad(
            """\
            naming: {properties: {case: snake}}
            identify:
              traits:
                First Name: {type: string}
            """,
            message="the trait `First Name` is not in snake case",
            at="First Name",
            fixed="""\
            naming: {properties: {case: snake}}
            identify:
              traits:
                first_name: {type: string}
            """,
        ),
        Bad(
            """\
            naming: {properties: {case: camel}}
            events:
              Cart Viewed:
                properties:
                  items:
                    type: array
                    items: {properties: {item_price: {type: number}}}
            """,
            message="the property `item_price` is not in camel case",
            at="item_price",
            fixed="""\
            naming: {properties: {case: camel}}
            events:
              Cart Viewed:
                properties:
                  items:
                    type: array
                    items: {properties: {itemPrice: {type: number}}}
            """,
        ),
    )
    yield_to = ("unseen-character", "property-name-dynamic", "property-name-similar")

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each name once."""
        spelling = spellings(plan)
        if all(each.case is None for each in spelling.values()):
            return
        wrong = [
            each
            for each in property_names(plan)
            if not spelling[each.kind].fits(each.name)
            and split(each.name)
            and not any(fnmatchcase(each.name, pattern) for pattern in self.allow)
        ]
        new = [respelled(each, spelling[each.kind]) for each in wrong]
        renames = PropertyRenames(plan, zip((each.name for each in wrong), new, strict=True))
        for each, right in zip(wrong, new, strict=True):
            yield self.misspelled(each, right, spelling[each.kind], renames)

    def misspelled(
        self, each: PropertyName, new: str, spelling: Spelling, renames: PropertyRenames
    ) -> Diagnostic:
        """The finding about one name."""
        fix = renames.fix(each.name, new)
        help_ = f"write `{new}`"
        if renames.exists(new):
            help_ = f"the plan has `{new}` already: use that one"
        elif fix is not None and not fix.safe:
            help_ = f"add `{new}` as a new property and deprecate this one"
        return self.finding(
            each.first.name_span,
            f"the {each.kind} `{each.name}` is not in {spelling.case} case",
            each.first.subject,
            help=help_,
            fix=fix,
        )


def respelled(each: PropertyName, spelling: Spelling) -> str:
    """The name in its case."""
    return spelling.write([Part(each.name)], like=each.name)
