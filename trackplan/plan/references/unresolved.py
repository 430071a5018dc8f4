"""A reference that leads nowhere: what it names, and what it could have named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from trackplan.diagnostic import Subject
from trackplan.listing import counted
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference, ReferenceKind

SECTIONS: Mapping[ReferenceKind, str] = {
    "source": "sources",
    "destination": "destinations",
    "object": "objects",
    "bundle": "bundles",
    "event": "events",
    "page": "pages",
    "screen": "screens",
    "group": "groups",
    "metric": "metrics",
}
DICTIONARY = "the dictionary, `properties`"
EVENT_KINDS: tuple[ReferenceKind, ...] = ("event", "page", "screen")


class Unresolved(NamedTuple):
    """A name that leads nowhere: there is no `what`; `known` are the names that there are.

    `home` is where such a thing is declared.
    """

    reference: Reference
    what: str
    known: frozenset[str]
    home: str

    @property
    def message(self) -> str:
        """What is wrong."""
        thing, of, home = self.what.partition(" of ")
        name = self.reference.name
        return f"{home} has no {thing} `{name}`" if of else f"there is no {thing} `{name}`"

    @property
    def place(self) -> Subject:
        """The element that refers."""
        return place_of(self.reference)


def place_of(reference: Reference) -> Subject:
    """The element that refers; the header and `defaults` are no elements."""
    subject = reference.subject
    return (*subject, reference.kind) if subject in ((), ("defaults",)) else subject


def none_declared(references: Iterable[Reference], section: str) -> str:
    """What is wrong where a plan names things and has no section that declares any."""
    first, *others = dict.fromkeys(reference.name for reference in references)
    also = f" and {counted(len(others), 'other')}" if others else ""
    return f"the plan names `{first}`{also}, but declares no `{section}`"


def declared(plan: Plan, kind: ReferenceKind) -> frozenset[str]:
    """The names in the section that declares what is of this kind."""
    elements: tuple[Element, ...] = getattr(plan, SECTIONS[kind])
    return frozenset(element.name for element in elements)


def lacks_bundles(plan: Plan) -> bool:
    """Whether a bundle is not there: whoever includes it may carry anything."""
    return bool(plan.once(lacking_bundles))


def lacks_bundle(plan: Plan, event: Event) -> bool:
    """Whether an event may include a bundle that is not there, itself or by way of others."""
    lacking = plan.once(lacking_bundles)
    return event.subject in lacking or any(
        section in ("bundles", "properties") or name == "*" for section, name in lacking
    )


def lacking_bundles(plan: Plan) -> frozenset[tuple[str, str]]:
    """The elements that include a bundle that is not there, or something inside which does."""
    known = declared(plan, "bundle")
    unknown = (r for r in plan.references if r.kind == "bundle" and r.name not in known)
    return frozenset((r.subject[0], r.subject[1] if r.subject[1:] else "") for r in unknown)


def undeclared(reference: Reference, known: frozenset[str]) -> Unresolved:
    """A name that the section for its kind lacks."""
    return Unresolved(reference, reference.kind, known, f"`{SECTIONS[reference.kind]}`")


def missing(
    reference: Reference, what: str, known: frozenset[str], home: str
) -> Iterator[Unresolved]:
    """The reference, if it leads nowhere."""
    if reference.name not in known:
        yield Unresolved(reference, what, known, home)
