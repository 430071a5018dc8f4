"""The `deprecated` key as data."""

from __future__ import annotations

from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.write.stated import Data, stated


def deprecation_data(deprecated: Deprecation | None) -> Data | None:
    """Why and until when an element is still there; empty where it only is deprecated."""
    if deprecated is None:
        return None
    renamed = deprecated.map
    return stated(
        {
            "since": deprecated.since,
            "replaced_by": deprecated.replaced_by,
            "remove_after": deprecated.remove_after,
            "map": None if renamed is None else {old: new.name for old, new in renamed.items()},
            "reason": deprecated.reason,
        }
    )
