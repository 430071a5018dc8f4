"""What kind of tool a destination is, however people write it."""

from __future__ import annotations

from trackplan.plan.model.people import Destination


def kind_of(destination: Destination) -> str:
    """The kind, or the name where none is stated, without the differences that nobody means."""
    kind = destination.kind
    return hyphenated(destination.name if kind is None else kind.value)


def hyphenated(name: str) -> str:
    """A name in lower case with hyphens between its words: `Google Analytics_4`."""
    return "-".join(name.casefold().replace("_", " ").replace("-", " ").split())
