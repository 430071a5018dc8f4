"""Properties without those for which an object around them answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from trackplan.diagnostic import Subject
from trackplan.plan.model.defined import Defined


def outermost(found: Iterable[Defined], speaks: Callable[[Defined], bool]) -> Iterator[Defined]:
    """Those of `found` that speak, of some that lie in each other only the outermost."""
    covered: set[Subject] = set()
    for defined in found:
        subject = defined.whole.subject
        # Inside an object a subject goes on with "properties" and a name, in an array with "items".
        if defined.is_nested and not covered.isdisjoint((subject[:-1], subject[:-2])):
            covered.add(subject)
        elif speaks(defined):
            covered.add(subject)
            yield defined
