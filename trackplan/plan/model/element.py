"""What all elements of a plan share: a name, a symbolic place, and where they were written."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.diagnostic import Subject
from trackplan.plan.yaml.node import Entry, Mapping
from trackplan.source import Span


@dataclass(frozen=True, slots=True)
class Element:
    """A named entry of the plan; `subject` is its symbolic place, ending in its name."""

    name: str
    subject: Subject
    entry: Entry

    @property
    def name_span(self) -> Span:
        """Where the name stands, quotes included."""
        return self.entry.key.span

    @property
    def span(self) -> Span:
        """From the name to the end of what it says."""
        return self.entry.span

    def states(self, key: str) -> bool:
        """Whether `key` is written, even with a value of the wrong shape, which was reported."""
        return isinstance(self.entry.value, Mapping) and key in self.entry.value.entries

    def written(self, key: str) -> Entry | None:
        """The key with its value as written, None where it is not."""
        return self.entry.value.entries.get(key) if isinstance(self.entry.value, Mapping) else None

    def lies_in(self, element: Subject) -> bool:
        """Whether it is defined in the element of this subject."""
        return self.subject[: len(element)] == element
