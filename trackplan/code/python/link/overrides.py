"""What subclasses make of an attribute: a method's `self` may be any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trackplan.code.python.facts import ClassFacts
from trackplan.code.python.link.abstract import Abstract, Instance, Known, ProjectFunction, Unknown
from trackplan.code.python.link.bases import lineage

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

ClassKey = tuple[str, str]


def overrides(ev: Evaluator, of: Instance, name: str) -> list[tuple[str, ClassFacts]]:
    """The classes read so far that inherit from a class and bind an attribute anew."""
    below = subclasses(ev).get((of.path, of.qualname), [])
    return [
        (path, facts)
        for path, facts in below
        if name in facts.members or ev.project.writes(path, facts.qualname, name)
    ]


def subclasses(ev: Evaluator) -> dict[ClassKey, list[tuple[str, ClassFacts]]]:
    """The classes read so far by each class that they inherit from."""
    loaded = ev.project.loaded
    if len(ev.inheriting) != len(loaded):
        new = [path for path in list(loaded) if path not in ev.inheriting]
        ev.inheriting.update(new)
        for path in new:
            for facts in loaded[path].classes.values():
                if facts.bases:
                    for where, above in lineage(ev, path, facts.qualname).classes[1:]:
                        key = (where, above.qualname)
                        ev.subclasses.setdefault(key, []).append((path, facts))
    return ev.subclasses


def is_abstract(ev: Evaluator, value: Abstract) -> bool:
    """Whether a value only holds the place of what subclasses say."""
    match value:
        case Unknown() | Known(value=None):
            return True
        case ProjectFunction(path=path, qualname=qualname):
            facts = ev.project.function(path, qualname)
            return facts is not None and facts.result is None and not facts.calls
        case _:
            return False
