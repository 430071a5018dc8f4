"""What an event carries, by the names that metrics use for it."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.plan.model.event import Event
from trackplan.plan.model.property import Property

CONTEXT = "context."


class EventFields:
    """The properties and context of one event, nested ones too.

    What is nested goes by its way, `address.city`, or by its own name alone; what lies in a list
    by the list's name: `products.price`, or `products[].price`. What is not `complete`, for a
    bundle that is not there, may have anything.
    """

    def __init__(self, event: Event, *, complete: bool = True) -> None:
        self.event = event
        self.is_open = bool(event.open) or not complete
        top = (*event.all_context, *event.all_properties)
        self.fields = {name: whole for each in top for name, whole in ways(each, each.name)}
        for whole in tuple(self.fields.values()):
            self.fields.setdefault(whole.name, whole)

    def find(self, name: str) -> Property | None:
        """The property of this name; None where the plan knows none."""
        plain = name.replace("[]", "")
        return self.fields.get(plain) or self.fields.get(plain.removeprefix(CONTEXT))

    def may_have(self, name: str) -> bool:
        """Whether a payload can have it: open events, and the context, may have anything."""
        if self.is_open or name.startswith(CONTEXT) or self.find(name) is not None:
            return True
        steps = name.replace("[]", "").split(".")
        above = (".".join(steps[:count]) for count in range(1, len(steps)))
        return any(way in self.fields and is_free(self.fields[way]) for way in above)


def ways(whole: Property, way: str) -> Iterator[tuple[str, Property]]:
    """A property and what is nested in it, each with the way to it."""
    yield way, whole
    for nested in whole.held.properties:
        yield from ways(nested, f"{way}.{nested.name}")


def is_free(whole: Property) -> bool:
    """Whether nobody knows what is nested in it."""
    inside = whole.held
    types = inside.type_names
    if inside.open or not types or "any" in types:
        return True
    return not inside.properties and not {"object", "array"}.isdisjoint(types)
