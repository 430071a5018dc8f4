"""The `deprecated` key of events and properties."""

from __future__ import annotations

from trackplan.plan.load.fields import Fields
from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.model.values import Reference, ReferenceKind


def read_deprecation(fields: Fields, replaced_by: ReferenceKind) -> Deprecation | None:
    """What `deprecated` says; the replacement is an element of the same kind."""
    entry = fields.entries.get("deprecated")
    if entry is None:
        return None
    inside = fields.inside("deprecated")
    return Deprecation(
        entry,
        since=inside.text("since"),
        replaced_by=inside.reference("replaced_by", replaced_by),
        remove_after=inside.text("remove_after"),
        map=read_map(inside) if "map" in inside.entries else None,
        reason=inside.text("reason"),
    )


def read_map(fields: Fields) -> dict[str, Reference]:
    """Old property names to those of the replacement."""
    inside = fields.inside("map")
    references = {name: inside.reference(name, "field") for name in inside.entries}
    return {name: found for name, found in references.items() if found is not None}
