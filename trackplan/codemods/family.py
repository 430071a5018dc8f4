"""The definitions that a property shares its name with: they are renamed together or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from trackplan.codemods.scopes import Scope, scopes_of
from trackplan.diagnostic import Subject
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property

# A definition by where its name is written: the path of the file, and the offset.
Key = tuple[str, int]


@dataclass(frozen=True)
class Family:
    """All definitions of the name `name` that hang together, by where they are written.

    An event hangs together with the bundles it includes and with "*", if they define the name,
    and with the dictionary where it takes the meaning from there; and so on from those.
    """

    plan: Plan
    name: str
    keys: frozenset[Key]

    def has(self, declared: Property) -> bool:
        """Whether a property, as written or resolved, is one of them."""
        return key_of(declared) in self.keys

    @cached_property
    def in_dictionary(self) -> bool:
        """Whether the dictionary's entry is among them."""
        return any(map(self.has, self.plan.properties))

    @cached_property
    def members(self) -> tuple[Property, ...]:
        """The definitions as written, in the order of the plan."""
        return tuple(each for each in self.plan.written_properties if self.has(each))


def family_of(plan: Plan, event: Event, name: str) -> Family:
    """The definitions that hang together with the property `name` of an event."""
    carried = Carried(plan, name)
    links: defaultdict[Key, set[Key]] = defaultdict(set)
    for group in carried.groups():
        for key in group:
            links[key] |= group
    start = next(each for each in event.all_properties if each.name == name)
    found, ahead = {key_of(start)}, [key_of(start)]
    while ahead:
        new = links[ahead.pop()] - found
        found |= new
        ahead += new
    return Family(plan, name, frozenset(found))


class Carried:
    """Which definitions of a name each scope of a plan carries."""

    def __init__(self, plan: Plan, name: str) -> None:
        self.name = name
        self.plan = plan
        self.scopes = tuple(scopes_of(plan))
        self._by_subject: dict[Subject, Scope] = {scope.subject: scope for scope in self.scopes}
        self._bundles = {bundle.name: bundle.subject for bundle in plan.bundles}
        self._every = {every.kind: every.subject for every in plan.every}

    def groups(self) -> Iterator[set[Key]]:
        """Definitions that stand for one another: in one scope, or with the dictionary's."""
        for scope in self.scopes:
            yield self.by(scope)
        entry = {key_of(each) for each in self.plan.properties if each.name == self.name}
        for declared in self.plan.written_properties:
            if entry and declared.name == self.name and not declared.states_a_type:
                yield entry | {key_of(declared)}

    def by(self, scope: Scope) -> set[Key]:
        """What a scope defines itself, what its bundles do, and what "*" does."""
        found: set[Key] = set()
        seen, ahead = {scope.subject}, [scope]
        while ahead:
            each = ahead.pop()
            found |= {key_of(declared) for declared in each.own if declared.name == self.name}
            subjects = {self._bundles.get(reference.name) for reference in each.include}
            subjects.add(self._every.get(each.every) if each.every else None)
            new = {subject for subject in subjects if subject is not None} - seen
            seen |= new
            ahead += [self._by_subject[subject] for subject in sorted(new)]
        return found


def key_of(declared: Property) -> Key:
    """Where the name of a property is written."""
    key = declared.entry.key
    return (key.source.path, key.start)
