"""The rule `enum-value-case`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import NamedTuple

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.defined import Defined
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Value
from trackplan.plan.names.spelling import Part, Spelling
from trackplan.plan.naming.codes import are_codes, is_code
from trackplan.plan.naming.words import split
from trackplan.plan.rename.value_renames import ValueRenames
from trackplan.rule import Bad, Good, Rule


class Miswritten(NamedTuple):
    """A member of an enum that is not in the stated case; `name` is the property that has it."""

    name: str
    whole: Property
    member: Value
    value: str
    right: str


@dataclass(frozen=True)
class EnumValueCase(Rule[Plan]):
    """The values of an enum are written in the case that the plan states.

    `free`, `Free` and `FREE` are three bars in a chart. The case is stated under `naming` as
    `values`. Codes that others spell are left alone: currencies and countries in capitals, locales,
    media types, time zones, versions, sizes, numbers with a unit; and what `allow` lists.
    """

    allow: tuple[str, ...] = ()

    group = "naming"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            naming: {values: {case: snake}}
            properties:
              plan: {type: string, enum: [free, solo_yearly, family]}
              currency: {type: string, enum: [EUR, USD]}
              locale: {type: string, enum: [en-US, de]}
              device: {type: string, enum: [iOS, "Other device"]}
            """,
            options={"allow": ("iOS", "Other *")},
        ),
        Good(
            """\
            naming: {values: {case: lower}}
            properties:
              size: {type: string, enum: [XS, S, M, L, XL]}
              quality: {type: string, enum: [4K, 1080p, auto]}
              employees: {type: string, enum: [1-10, 11-50, 1K+]}
              format: {type: string, enum: [image/png, image/jpeg]}
              step: {type: integer, enum: [1, 2]}
            """
        ),
        Good(
            """\
            properties:
              plan: {type: string, enum: [Free, solo, FAMILY]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            naming: {values: {case: snake}}
            properties:
              plan: {type: string, enum: [free, Family Plan], default: Family Plan}
            events:
              Plan Upgraded:
                status: planned
                properties: {plan: }
                examples: [{plan: Family Plan}]
            metrics:
              families: {count: {event: Plan Upgraded, where: {plan: Family Plan}}}
            """,
            message="the value `Family Plan` of `plan` is not in snake case",
            at="Family Plan",
            line=3,
            fixed="""\
            naming: {values: {case: snake}}
            properties:
              plan: {type: string, enum: [free, family_plan], default: family_plan}
            events:
              Plan Upgraded:
                status: planned
                properties: {plan: }
                examples: [{plan: family_plan}]
            metrics:
              families: {count: {event: Plan Upgraded, where: {plan: family_plan}}}
            """,
        ),
        Bad(
            """\
            naming: {values: {case: lower}}
            events:
              Song Shared:
                properties:
                  channels: {type: array, items: {type: string, enum: [mail, TEXT_MESSAGE]}}
            """,
            message="the value `TEXT_MESSAGE` of `channels` is not in lower case",
            at="TEXT_MESSAGE",
            fixed="""\
            naming: {values: {case: lower}}
            events:
              Song Shared:
                properties:
                  channels: {type: array, items: {type: string, enum: [mail, text message]}}
            """,
        ),
        Bad(
            """\
            naming: {values: {case: snake}}
            properties:
              plan: {type: string, enum: [free, FREE]}
            """,
            message="the value `FREE` of `plan` is not in snake case",
            at="FREE",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each enum where it is written."""
        style = plan.naming.style("values")
        if style is None or style.case is None:
            return
        spelling = Spelling.of(plan, style)
        wrong = list(self.wrong(plan, spelling))
        wanted = Counter((each.name, each.right) for each in wrong)
        renames = ValueRenames(plan)
        for each in wrong:
            alone = wanted[each.name, each.right] == 1
            yield self.miswritten(each, spelling, renames, alone=alone)

    def wrong(self, plan: Plan, spelling: Spelling) -> Iterator[Miswritten]:
        """The members that are not in the stated case; what a property may be, once."""
        seen: set[int] = set()
        said: set[tuple[str, str]] = set()
        for defined in plan.defined:
            members = defined.whole.constraints.enum
            # Who takes a definition has its enum, too.
            if not members or defined.whole.deprecated or id(members[0].node) in seen:
                continue
            seen.add(id(members[0].node))
            name = name_of(defined)
            texts = [(member, member.json) for member in members]
            named = [(member, text) for member, text in texts if isinstance(text, str)]
            if are_codes(tuple(text for _, text in named), name):
                continue
            for member, text in named:
                if (name, text) in said or self.is_left_alone(text) or spelling.fits(text):
                    continue
                said.add((name, text))
                right = spelling.write([Part(text)], like=text)
                yield Miswritten(name, defined.whole, member, text, right)

    def is_left_alone(self, value: str) -> bool:
        """Whether a value has a spelling of its own."""
        if not split(value) or is_code(value):
            return True
        return any(fnmatchcase(value, pattern) for pattern in self.allow)

    def miswritten(
        self, each: Miswritten, spelling: Spelling, renames: ValueRenames, *, alone: bool
    ) -> Diagnostic:
        """The finding about one value."""
        help_ = f"write `{each.right}`"
        if renames.exists(each.name, each.right):
            help_ = f"`{each.name}` has the value `{each.right}` already: keep that one"
        return self.finding(
            each.member.span,
            f"the value `{each.value}` of `{each.name}` is not in {spelling.case} case",
            (*each.whole.subject, "enum", each.value),
            help=help_,
            fix=renames.fix(each.name, each.value, each.right) if alone else None,
        )


def name_of(defined: Defined) -> str:
    """The name of the property that has the values; what an array holds goes by its name."""
    return next(step for step in reversed(defined.path) if step is not None)
