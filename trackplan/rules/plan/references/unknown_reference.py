"""The rule `unknown-reference`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Fix, Severity, Subject
from trackplan.plan.edit.respell import respelled
from trackplan.plan.model.defined import Defined
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.untyped import is_mention, untyped
from trackplan.plan.references.near_names import perhaps_meant, surely_meant
from trackplan.plan.references.unresolved import SECTIONS, Unresolved, place, unresolved
from trackplan.rule import Bad, Good, Rule

# Vocabularies that a plan may leave out altogether; one finding is enough to say that it did.
WHOLE = ("source", "destination")
TRAIT_SET = "trait set"
# By element and kind.
NamedBy = defaultdict[tuple[Subject, str], set[str]]


class UnknownReference(Rule[Plan]):
    """What an element refers to is there.

    A funnel step, a bundle, a `like` or a replacement that leads nowhere says nothing, and a
    misspelled one hides that something is not counted. An entry that states nothing of its own
    refers to the dictionary. Owners are left to `unknown-owner`.
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
            groups:
              account: {traits: {plan: }}
            pages:
              Pricing:
            events:
              Plan Upgraded:
                sources: {web: live}
                include: [money]
                properties: {plan: , previous_plan: {like: plan}, currency: string}
                sets: {groups.account: [plan]}
                names: {ga: upgrade}
            metrics:
              revenue: {sum: {event: Plan Upgraded, property: amount, where: {plan: team}}}
            funnels:
              upgrade: {steps: [{page: Pricing}, Plan Upgraded], metric: revenue}
            """
        ),
        Good(
            """\
            events:
              Song Played: {open: true}
              Song Started:
                deprecated: {replaced_by: Song Played, map: {title: song_title}}
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
            funnels:
              listening: {steps: [Song Played, Plan Upgraded]}
            """,
            message="there is no event `Plan Upgraded`",
            at="Plan Upgraded",
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
            properties:
              plan: {type: string}
              previous_plan: {like: plans}
            """,
            message="there is no property `plans`",
            at="plans",
        ),
        Bad(
            """\
            events:
              Song Played: {properties: {seconds: integer}}
            metrics:
              listening: {sum: {event: Song Played, property: secnods}}
            """,
            message="the event `Song Played` has no property `secnods`",
            at="secnods",
            fixed="""\
            events:
              Song Played: {properties: {seconds: integer}}
            metrics:
              listening: {sum: {event: Song Played, property: seconds}}
            """,
        ),
        Bad(
            """\
            groups:
              account: {traits: {plan: string}}
            events:
              Plan Upgraded: {sets: {groups.acount: [plan]}}
            """,
            message="there is no trait set `groups.acount`",
            at="groups.acount",
            fixed="""\
            groups:
              account: {traits: {plan: string}}
            events:
              Plan Upgraded: {sets: {groups.account: [plan]}}
            """,
        ),
        Bad(
            """\
            identify:
              traits: {plan: string}
            events:
              Plan Upgraded: {sets: {identify: [seats]}}
            """,
            message="`identify` has no trait `seats`",
            at="seats",
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
        others = named_by(plan)
        for found in unresolved(plan):
            if found.reference.kind in WHOLE and not found.known:
                undeclared[found.reference.kind].append(found)
            else:
                yield self.unknown(plan, found, others)
        for every in undeclared.values():
            yield self.nothing_declared(every)
        for defined in untyped(plan):
            if is_mention(defined):
                yield self.undefined(plan, defined)

    def unknown(self, plan: Plan, found: Unresolved, others: NamedBy) -> Diagnostic:
        """The finding about one reference."""
        reference = found.reference
        return self.finding(
            reference.span,
            worded(found),
            place(reference),
            help=what_to_do(plan, found),
            fix=correction(plan, found, others),
        )

    def nothing_declared(self, every: list[Unresolved]) -> Diagnostic:
        """The finding about a plan that lacks a whole section."""
        first = every[0].reference
        others = len({found.reference.name for found in every}) - 1
        also = f" and {others} other{'s' if others > 1 else ''}" if others else ""
        section = SECTIONS[first.kind]
        message = f"the plan names `{first.name}`{also}, but declares no `{section}`"
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


def worded(found: Unresolved) -> str:
    """What is wrong."""
    thing, of, home = found.what.partition(" of ")
    name = found.reference.name
    return f"{home} has no {thing} `{name}`" if of else f"there is no {thing} `{name}`"


def what_to_do(plan: Plan, found: Unresolved) -> str:
    """The nearest name, or where to declare a new one."""
    name = found.reference.name
    if found.reference.kind == "event":
        for kind, others in (("page", plan.pages), ("screen", plan.screens)):
            if name in {other.name for other in others}:
                return f"it is a {kind}: write `{{{kind}: {name}}}`"
    meant = surely_meant(name, found.known)
    if meant is not None:
        return f"did you mean `{meant}`?"
    near = perhaps_meant(name, found.known)
    if near is not None:
        return f"did you mean `{near}`?"
    return f"name one that is there, or add it to {found.home}"


def correction(plan: Plan, found: Unresolved, others: NamedBy) -> Fix | None:
    """Name what is meant: what leads nowhere has no history, so this is safe."""
    reference = found.reference
    meant = surely_meant(reference.name, found.known)
    if meant is None or meant in named_already(found, others):
        return None
    edit = respelled(plan, reference, meant)
    return None if edit is None else Fix(f"Write `{meant}`", (edit,), safe=True)


def named_already(found: Unresolved, others: NamedBy) -> set[str]:
    """What the element names as well: then another one was meant, or one of them is too many."""
    reference = found.reference
    kind = TRAIT_SET if found.what == TRAIT_SET else reference.kind
    keys = (reference.subject, kind), (reference.subject, reference.kind)
    return {name for key in keys if key in others for name in others[key]}


def named_by(plan: Plan) -> NamedBy:
    """What each element names, by the kind of what is named."""
    found = NamedBy(set)
    for reference in plan.references:
        found[reference.subject, reference.kind].add(reference.name)
    for event in plan.event_likes:
        for changed in event.sets:
            found[event.subject, TRAIT_SET].add(changed.target.value)
    return found
