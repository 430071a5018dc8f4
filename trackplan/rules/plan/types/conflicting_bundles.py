"""The rule `conflicting-bundles`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity, Subject
from trackplan.listing import first_few
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Reference
from trackplan.plan.properties.meaning_compared import differences
from trackplan.rule import Bad, Good, Rule


class ConflictingBundles(Rule[Plan]):
    """Bundles that are included together agree on the properties that they share.

    Two bundles may bring the same property, if both say the same about it. If not, which of the
    two counts would hang on the order in which they are listed. An element that says itself what
    the property is settles it.
    """

    group = "types"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            properties:
              song_id: {type: string}
            bundles:
              song: {properties: {song_id: {required: true}, title: string}}
              queue: {include: [place], properties: {song_id: {required: true}}}
              place: {properties: {title: {type: string}, position: integer}}
            events:
              Song Played: {include: [song, queue, place]}
            """
        ),
        Good(
            """\
            bundles:
              song: {properties: {title: string}}
              book: {properties: {title: {type: string, maxLength: 80}}}
            events:
              Song Played:
                include: [song, book]
                properties: {title: {type: string, description: Title of either.}}
              Song Liked: {status: removed, include: [song, book]}
            """
        ),
    )
    bad = (
        Bad(
            """\
            bundles:
              song: {properties: {title: string}}
              book: {properties: {title: integer}}
            events:
              Item Bought: {include: [song, book]}
            """,
            message="the bundles `song` and `book` disagree on `title`",
            at="book",
            line=5,
        ),
        Bad(
            """\
            bundles:
              song: {properties: {id: string, title: string}}
              book: {properties: {id: {type: string, required: true}, title: integer}}
              item: {include: [song, book]}
            events:
              Item Bought: {include: [item]}
            """,
            message="the bundles `song` and `book` disagree on `id` and `title`",
            at="book",
            line=4,
        ),
        Bad(
            """\
            bundles:
              a: {properties: {w: string, x: string, y: string, z: string}}
              b: {properties: {w: number, x: number, y: number, z: number}}
            properties:
              rows: {type: array, items: {include: [a, b]}}
            """,
            message="the bundles `a` and `b` disagree on `w`, `x`, `y` and 1 more",
            at="b",
            line=5,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Compare the bundles of each element that includes several."""
        bundles = {bundle.name: bundle.all_properties for bundle in plan.bundles}
        for subject, include, own in inclusions(plan):
            settled = {declared.name for declared in own}
            yield from self.conflicts(bundles, subject, include, settled)

    def conflicts(
        self,
        bundles: dict[str, tuple[Property, ...]],
        subject: Subject,
        include: tuple[Reference, ...],
        settled: set[str],
    ) -> Iterator[Diagnostic]:
        """A finding for each bundle and the first one before it that it disagrees with."""
        first: dict[str, tuple[Reference, Property]] = {}
        for reference in include:
            apart: dict[str, list[tuple[Property, Property]]] = {}
            before: dict[str, Reference] = {}
            for brought in bundles.get(reference.name, ()):
                known = first.setdefault(brought.name, (reference, brought))
                if brought.name not in settled and disagree(known[1], brought):
                    apart.setdefault(known[0].name, []).append((known[1], brought))
                    before[known[0].name] = known[0]
            for name, pairs in apart.items():
                yield self.conflict(subject, before[name], reference, pairs)

    def conflict(
        self,
        subject: Subject,
        first: Reference,
        second: Reference,
        pairs: list[tuple[Property, Property]],
    ) -> Diagnostic:
        """The finding about two bundles of one element."""
        one, other = pairs[0]
        keys = ", ".join(f"`{key}`" for key in differences(one, other))
        names = first_few([f"`{brought.name}`" for _, brought in pairs])
        return self.finding(
            second.span,
            f"the bundles `{first.name}` and `{second.name}` disagree on {names}",
            subject,
            help="say the same in both, or say here what it is",
            notes=[
                Note(f"`{first.name}` defines `{one.name}` here", one.name_span),
                Note(f"`{second.name}` differs in {keys}", other.name_span),
            ],
        )


def inclusions(
    plan: Plan,
) -> Iterator[tuple[Subject, tuple[Reference, ...], tuple[Property, ...]]]:
    """Each element that includes several bundles, with the properties that it defines itself."""
    for bundle in plan.bundles:
        yield bundle.subject, bundle.include, bundle.properties
    for event in (*plan.every, *plan.event_likes):
        if not event.is_removed:
            yield event.subject, event.include, event.properties
    for traits in plan.trait_sets:
        yield traits.subject, traits.include, traits.traits
    for declared in plan.written_properties:
        if len(declared.include) > 1 and declared.subject[:2] not in plan.removed:
            yield declared.subject, declared.include, declared.properties


def disagree(one: Property, other: Property) -> bool:
    """Whether two definitions are not the same one, and do not say the same."""
    return one.subject != other.subject and bool(differences(one, other))
