"""What to do about a name that leads nowhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from trackplan.diagnostic import Fix, Subject
from trackplan.plan.edit.respell import respelling
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import ReferenceKind
from trackplan.plan.properties.in_words import with_article
from trackplan.plan.references.near_names import perhaps_meant, surely_meant
from trackplan.plan.references.unknown_traits import TRAIT_SET
from trackplan.plan.references.unresolved import EVENT_KINDS, Unresolved, declared

# By element and kind.
NamedBy = Mapping[tuple[Subject, str], set[str]]


class Corrections:
    """The names that are meant in one plan; what each element names is read when it is needed."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def help(self, found: Unresolved) -> str:
        """The nearest name, or where to declare a new one."""
        name = found.reference.name
        if (other := self.other_kind(found)) is not None:
            return of_kind(found, other)
        meant = surely_meant(name, found.known) or perhaps_meant(name, found.known)
        if meant is not None:
            return f"did you mean `{meant}`?"
        return f"name one that is there, or add it to {found.home}"

    def fix(self, found: Unresolved) -> Fix | None:
        """Name what is meant: what leads nowhere has no history, so this is safe."""
        meant = surely_meant(found.reference.name, found.known)
        if meant is None or meant in self.named_already(found):
            return None
        return respelling(self.plan, found.reference, meant, safe=True)

    def other_kind(self, found: Unresolved) -> ReferenceKind | None:
        """What a name that is no event stands for, a page, or the other way round."""
        if found.reference.kind not in EVENT_KINDS:
            return None
        others = (kind for kind in EVENT_KINDS if kind != found.reference.kind)
        return next((k for k in others if found.reference.name in declared(self.plan, k)), None)

    def named_already(self, found: Unresolved) -> set[str]:
        """What the element names as well: then another one was meant, or one is too many."""
        reference = found.reference
        kind = TRAIT_SET if found.what == TRAIT_SET else reference.kind
        keys = (reference.subject, kind), (reference.subject, reference.kind)
        return {name for key in keys for name in self._named_by.get(key, ())}

    @cached_property
    def _named_by(self) -> NamedBy:
        """What each element names, by the kind of what is named."""
        found: defaultdict[tuple[Subject, str], set[str]] = defaultdict(set)
        for reference in self.plan.references:
            found[reference.subject, reference.kind].add(reference.name)
        for event in self.plan.event_likes:
            for changed in event.sets:
                found[event.subject, TRAIT_SET].add(changed.target.value)
        return found


def of_kind(found: Unresolved, kind: ReferenceKind) -> str:
    """What to do about the name of an element of another kind."""
    name, of = found.reference.name, found.reference.subject[:1]
    if of not in (("funnels",), ("metrics",)):
        return f"it is {with_article(kind)}: name {with_article(found.reference.kind)}"
    if of == ("funnels",) and kind == "event":
        return f"it is an event: write `{name}`"
    return f"it is {with_article(kind)}: write `{{{kind}: {name}}}`"
