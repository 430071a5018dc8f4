"""What a property takes from the definition that it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from trackplan.plan.model.property import Constraints, Property

# What an entry takes from the definition it stands for, key by key, unless it says so itself.
INHERITED = (
    "types",
    "description",
    "required",
    "nullable",
    "items",
    "properties",
    "include",
    "open",
    "pii",
    "purpose",
    "origin",
    "unit",
    "currency",
    "examples",
    "default",
    "deprecated",
    "tags",
    "schema",
)
CONSTRAINTS = tuple(Constraints.__dataclass_fields__)


def inheriting(own: Property, base: Property) -> Property:
    """`own`, with everything that it does not state taken from `base`."""
    taken = {
        name: inherited
        for name in INHERITED
        if getattr(own, name) in (None, ()) and (inherited := getattr(base, name)) not in (None, ())
    }
    if own.constraints is not base.constraints:
        narrowed = {
            name: inherited
            for name in CONSTRAINTS
            if getattr(own.constraints, name) is None
            and (inherited := getattr(base.constraints, name)) is not None
        }
        if narrowed:
            taken["constraints"] = replace(own.constraints, **narrowed)
    return replace(own, **taken) if taken else own


def followed(dictionary: Mapping[str, Property]) -> dict[str, Property]:
    """The dictionary with each `like` followed to its end; nobody inherits around a cycle."""
    done: dict[str, Property] = {}
    for name in dictionary:
        chain: dict[str, None] = {}
        at: str | None = name
        while at is not None and at in dictionary and at not in done and at not in chain:
            chain[at] = None
            at = liked(dictionary[at])
        names = list(chain)
        around = names[names.index(at) :] if at in chain else []
        done.update({each: dictionary[each] for each in around})
        for each in reversed(names[: len(names) - len(around)]):
            base = done.get(liked(dictionary[each]) or "")
            own = dictionary[each]
            done[each] = own if base is None or own.like is None else inheriting(own, base)
    return done


def liked(entry: Property) -> str | None:
    """The name that an entry is like."""
    return None if entry.like is None else entry.like.name
