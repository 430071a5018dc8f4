"""What goes over the wire, one by one: properties, context, traits, and what is nested in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from trackplan.docs.spreadsheet.placed import Placed, placed
from trackplan.plan.model.defined import ITEMS
from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.properties.stated import states_own_type

By = Event | TraitSet
Kind = EventKind | Literal["identify", "group"]
Part = Literal["property", "context", "trait", "id"]


class Sent(NamedTuple):
    """A property as one event, or one call about a user or group, sends it."""

    by: By
    kind: Kind
    part: Part
    at: Placed

    @property
    def comes_from(self) -> str:
        """Where it is defined: `own`, `dictionary`, `like plan`, `bundle song` or `*`."""
        whole = self.at.whole
        if whole.lies_in(self.by.subject):
            has_name = self.part != "id" and self.at.path[-1] is not ITEMS
            return own_or_inherited(whole) if has_name else "own"
        section = whole.subject[0]
        if section == "bundles":
            return f"bundle {whole.subject[1]}"
        return "dictionary" if section == "properties" else "*"


def own_or_inherited(whole: Property) -> str:
    """What an entry of the event itself stands for."""
    if whole.states("like") and whole.like is not None:
        return f"like {whole.like.name}"
    stands_alone = states_own_type(whole) or whole.states("properties") or whole.states("include")
    return "own" if stands_alone else "dictionary"


def sent_properties(plan: Plan) -> Iterator[Sent]:
    """All that is sent: by events, which are not removed, then about the user and groups."""
    for event in plan.standing:
        yield from sent_as(event, event.kind, "property", "properties", event.all_properties)
        yield from sent_as(event, event.kind, "context", "context", event.all_context)
    for traits in plan.trait_sets:
        kind: Kind = "identify" if traits is plan.identify else "group"
        if traits.id is not None:
            for at in placed(traits.id, (traits.id.name,), traits.id.subject):
                yield Sent(traits, kind, "id", at)
        yield from sent_as(traits, kind, "trait", "traits", traits.all_traits)


def sent_as(
    by: By, kind: Kind, part: Part, section: str, properties: tuple[Property, ...]
) -> Iterator[Sent]:
    """Each of some properties, in the section of what sends them."""
    for whole in properties:
        for at in placed(whole, (whole.name,), (*by.subject, section, whole.name)):
            yield Sent(by, kind, part, at)
