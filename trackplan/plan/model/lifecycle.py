"""Where an element is in its life."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from trackplan.plan.model.values import Reference, Text
from trackplan.plan.yaml.node import Entry
from trackplan.source import Span

Status = Literal["proposed", "planned", "live", "deprecated", "removed"]
STATUSES: tuple[Status, ...] = get_args(Status)
# Nothing is built on what has one of these.
ENDING: frozenset[Status] = frozenset({"deprecated", "removed"})


@dataclass(frozen=True, slots=True)
class Deprecation:
    """Why and until when an element is still there, and what takes its place."""

    entry: Entry
    since: Text | None = None
    replaced_by: Reference | None = None
    remove_after: Text | None = None
    map: Mapping[str, Reference] | None = None
    reason: Text | None = None

    @property
    def span(self) -> Span:
        """Where the key `deprecated` stands."""
        return self.entry.key.span
