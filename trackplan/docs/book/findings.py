"""What `lint` found, by the element that it is about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from trackplan.diagnostic import Diagnostic, Subject
from trackplan.listing import counted, in_a_row

# An element of these sections is one key deep, as `identify`; all others are two.
ALONE = frozenset({"identify"})


@dataclass(frozen=True, slots=True)
class Findings:
    """All findings, worst first, and those of each element in the order of the plan."""

    all: tuple[Diagnostic, ...] = ()
    of_elements: Mapping[Subject, tuple[Diagnostic, ...]] = field(default_factory=dict)

    def of(self, element: Subject) -> tuple[Diagnostic, ...]:
        """Those about an element or anything in it."""
        return self.of_elements.get(element, ())


def findings(found: Iterable[Diagnostic]) -> Findings:
    """The findings in order."""
    by_element: defaultdict[Subject, list[Diagnostic]] = defaultdict(list)
    for each in found:
        by_element[element_of(each.subject)].append(each)
    worst_first = sorted((d for of in by_element.values() for d in of), key=lambda d: -d.severity)
    return Findings(tuple(worst_first), {element: tuple(of) for element, of in by_element.items()})


def tally(found: Iterable[Diagnostic]) -> str:
    """How many there are of which severity, worst first: `1 error and 2 warnings`, or nothing."""
    counts = Counter(each.severity for each in found)
    shown = [counted(counts[each], str(each)) for each in sorted(counts, reverse=True)]
    return in_a_row(shown) if shown else ""


def element_of(subject: Subject) -> Subject:
    """The element that a subject lies in: `("events", "Song Played")`."""
    return subject[:1] if subject[:1] and subject[0] in ALONE else subject[:2]
