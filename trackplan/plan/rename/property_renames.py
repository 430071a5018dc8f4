"""Give a property the name that it should have, as far as nobody is hurt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from trackplan.diagnostic import Fix
from trackplan.plan.edit.respell import is_shared
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import with_nested
from trackplan.plan.rename.edits import edits_of
from trackplan.plan.rename.history import properties_with_history
from trackplan.plan.rename.places import Places, property_places


class PropertyRenames:
    """The renames in one plan: `wanted` are the pairs of old and new names."""

    def __init__(self, plan: Plan, wanted: Iterable[tuple[str, str]]) -> None:
        self.plan = plan
        self._wanted = Counter(new for _, new in wanted)

    def fix(self, name: str, new: str) -> Fix | None:
        """The rename wherever the plan says the name; None where the new one is not free.

        Safe where every event that carries the property is no more than an intention. A field of
        the context is a wire name of somebody else, so one of this name rules the rename out.
        """
        if new == name or self.exists(new) or self._wanted[new] > 1 or name in self._context:
            return None
        edits = edits_of(self._places.get(name, []), new)
        if any(is_shared(self.plan, edit.span) for edit in edits):
            return None
        return Fix(f"rename it to `{new}`", edits, safe=name not in self._with_history)

    def exists(self, new: str) -> bool:
        """Whether the plan has a property or context field of this name."""
        return new in self._names or new in self._context

    @cached_property
    def _places(self) -> Places:
        return property_places(self.plan)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(written.name for written in self.plan.written_properties)

    @cached_property
    def _context(self) -> frozenset[str]:
        elements = (*self.plan.every, *self.plan.event_likes)
        fields = (field for event in elements for field in event.context)
        return frozenset(inner.name for field in fields for inner in with_nested(field))

    @cached_property
    def _with_history(self) -> frozenset[str]:
        return properties_with_history(self.plan)
