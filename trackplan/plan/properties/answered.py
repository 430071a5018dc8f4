"""Properties apart from those for which an object around them answers."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator

from trackplan.diagnostic import Subject
from trackplan.plan.model.defined import Defined


def outermost(found: Iterable[Defined], speaks: Callable[[Defined], bool]) -> Iterator[Defined]:
    """Those of `found` that speak, of some that lie in each other only the outermost."""
    covered: set[Subject] = set()
    for defined in found:
        if is_inside(defined, covered):
            covered.add(defined.whole.subject)
        elif speaks(defined):
            covered.add(defined.whole.subject)
            yield defined


def unanswered(found: Iterable[Defined], answers: Callable[[Defined], bool]) -> Iterator[Defined]:
    """Those of `found` that do not answer, and lie in nothing that does."""
    covered: set[Subject] = set()
    for defined in found:
        if is_inside(defined, covered) or answers(defined):
            covered.add(defined.whole.subject)
        else:
            yield defined


def is_inside(defined: Defined, covered: Container[Subject]) -> bool:
    """Whether a property lies in one of those that are `covered`."""
    # Inside an object a subject goes on with "properties" and a name, in an array with "items".
    subject = defined.whole.subject
    return defined.is_nested and (subject[:-1] in covered or subject[:-2] in covered)
