"""Give an event, page or screen the name that it should have, as far as nobody is hurt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from trackplan.diagnostic import Fix
from trackplan.plan.edit.respell import is_shared
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.event_names import Named, named
from trackplan.plan.names.near_terms import Near, near_action, near_object
from trackplan.plan.names.spelling import Part
from trackplan.plan.naming.words import letters
from trackplan.plan.rename.edits import edits_of
from trackplan.plan.rename.places import event_places, places_of
from trackplan.plan.yaml.node import Scalar


class EventRenames:
    """The new names in one plan, and which of them are free."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def fix(self, name: Named, new: str) -> Fix | None:
        """The rename; None where it changes nothing, or another event has or should have the name.

        Safe while the event is no more than an intention (what is live has history), and while no
        word is corrected that may have been meant as it stands.
        """
        if new == name.name or self.exists(name, new) or self.is_wanted_twice(name):
            return None
        edits = edits_of(places_of(name.event, self._places), new)
        if any(is_shared(self.plan, edit.span) for edit in edits):
            return None
        corrected = new == self.corrected(name) != name.right
        safe = not name.event.has_history and not (corrected and letters(new) != letters(name.name))
        return Fix(f"rename it to `{new}`", edits, safe=safe)

    def help(self, name: Named, new: str) -> str:
        """What to do, in a line."""
        if self.exists(name, new):
            return f"the plan has `{new}` already: keep that one"
        if name.event.has_history:
            kind = name.event.kind
            return f"add `{new}` as a new {kind} and deprecate this one with `replaced_by`"
        return f"write `{new}`"

    def exists(self, name: Named, new: str) -> bool:
        """Whether another event of the kind has this name."""
        return new != name.name and (name.event.kind, new) in self._taken

    def is_wanted_twice(self, name: Named) -> bool:
        """Whether another event should have the same name, slips of the finger corrected."""
        return self._wanted[name.event.kind, self.corrected(name)] > 1

    def is_wanted(self, name: Named, new: str) -> bool:
        """Whether an event of the kind should have the name `new`, slips corrected."""
        return self._wanted[name.event.kind, new] > 0

    def corrected(self, name: Named) -> str:
        """The right name, with words that nobody declared taken for the term they must mean."""
        read, vocabulary = name.reading, self.plan.vocabulary
        of, action = name.object, name.action
        if read.object is None:
            of = meant(of, near_object(vocabulary, read.object_words))
        if read.action is None:
            action = meant(action, near_action(vocabulary, read.action_words))
        if (of, action) == (name.object, name.action):
            return name.right
        return name.made_of(of, action)

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], list[Scalar]]:
        return event_places(self.plan)

    @cached_property
    def _taken(self) -> frozenset[tuple[str, str]]:
        return frozenset((event.kind, event.name) for event in self.plan.event_likes)

    @cached_property
    def _wanted(self) -> Counter[tuple[str, str]]:
        return Counter((each.event.kind, self.corrected(each)) for each in named(self.plan))


def meant(part: Part, near: Near | None) -> Part:
    """The part, or the term that it must mean."""
    return Part(near.term.name, declared=True) if near is not None and near.certain else part
