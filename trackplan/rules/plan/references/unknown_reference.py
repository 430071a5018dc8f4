"""The rule `unknown-reference`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.defined import Defined
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.untyped import is_mention, untyped
from trackplan.plan.references.corrections import Corrections
from trackplan.plan.references.near_names import perhaps_meant
from trackplan.plan.references.unresolved import SECTIONS, Unresolved, none_declared
from trackplan.plan.references.unresolved_names import unresolved
from trackplan.rule import Bad, Good, Rule

# Vocabularies that a plan may leave out altogether; one finding is enough to say that it did.
WHOLE = ("source", "destination")


class UnknownReference(Rule[Plan]):
    """What an element refers to is there.

    A bundle, a source, a destination or a `like` that leads nowhere says nothing, and payloads lack
    what it was to bring. An entry that states nothing of its own refers to the dictionary. Owners,
    the steps of funnels, what metrics count, replacements and traits that an event sets have rules
    of their own.
    """

    group = "references"
    severity = Severity.ERROR
    # What is referred to may be in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            sources:
              web: {kind: client}
            destinations:
              ga: {kind: google-analytics-4, sources: [web]}
            properties:
              plan: {type: string}
            bundles:
              money: {properties: {amount: {type: number, currency: currency}}}
            identify:
              when: [Plan Upgraded]
            groups:
              account: {traits: {plan: }}
            events:
              Plan Upgraded:
                sources: {web: live}
                include: [money]
                properties: {plan: , previous_plan: {like: plan}, currency: string}
                names: {ga: upgrade}
            metrics:
              revenue: {sum: {event: Plan Upgraded, property: amount}}
            funnels:
              upgrade: {steps: [Plan Upgraded], metric: revenue}
            """
        ),
        Good(
            """\
            events:
              Song Played: {destinations: []}
              Song Heard: {status: removed, include: [song], properties: {song_id: }}
            """
        ),
    )
    bad = (
        Bad(
            """\
            bundles:
              song: {properties: {title: string}}
            events:
              Song Played: {include: [Song]}
            """,
            message="there is no bundle `Song`",
            at="Song",
            line=4,
            fixed="""\
            bundles:
              song: {properties: {title: string}}
            events:
              Song Played: {include: [song]}
            """,
        ),
        Bad(
            """\
            events:
              Song Played:
                properties:
                  song_id: {required: true}
            """,
            message="`song_id` has no type here, and the dictionary does not define it",
            at="song_id",
        ),
        Bad(
            """\
            events:
              Sign Up Completed:
            identify:
              when: [Signed Up]
            """,
            message="there is no event `Signed Up`",
            at="Signed Up",
        ),
        Bad(
            """\
            properties:
              plan: {type: string}
              previous_plan: {like: plans}
            """,
            message="there is no property `plans`",
            at="plans",
        ),
        Bad(
            """\
            defaults: {sources: [web, api]}
            events:
              Song Played: {sources: [web]}
            """,
            message="the plan names `web` and 1 other, but declares no `sources`",
            at="web",
            line=1,
        ),
        Bad(
            """\
            pages:
              Pricing:
            events:
              Plan Upgraded: {properties: {price: {type: number, currency: currency}}}
            """,
            message="the event `Plan Upgraded` has no property `currency`",
            at="currency",
            line=4,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each reference, and at entries that leave everything to the dictionary."""
        undeclared: defaultdict[str, list[Unresolved]] = defaultdict(list)
        corrections = Corrections(plan)
        for found in unresolved(plan):
            if found.reference.kind in WHOLE and not found.known:
                undeclared[found.reference.kind].append(found)
            else:
                yield self.unknown(found, corrections)
        for every in undeclared.values():
            yield self.nothing_declared(every)
        for defined in untyped(plan):
            if is_mention(defined):
                yield self.undefined(plan, defined)

    def unknown(self, found: Unresolved, corrections: Corrections) -> Diagnostic:
        """The finding about one reference."""
        return self.finding(
            found.reference.span,
            found.message,
            found.place,
            help=corrections.help(found),
            fix=corrections.fix(found),
        )

    def nothing_declared(self, every: list[Unresolved]) -> Diagnostic:
        """The finding about a plan that lacks a whole section."""
        first = every[0].reference
        section = SECTIONS[first.kind]
        message = none_declared((found.reference for found in every), section)
        return self.finding(first.span, message, (section,), help=f"add a section `{section}`")

    def undefined(self, plan: Plan, defined: Defined) -> Diagnostic:
        """The finding about an entry without a type that the dictionary lacks."""
        whole = defined.whole
        message = f"`{whole.name}` has no type here, and the dictionary does not define it"
        near = perhaps_meant(whole.name, frozenset(plan.dictionary))
        help_ = "give it a type, or define it once under `properties`"
        if near is not None:
            help_ = f"did you mean `{near}`?"
        return self.finding(whole.name_span, message, whole.subject, help=help_)
