"""Names looked up: in their module, through imports, among the built-ins."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from trackplan.code.python.expression import Imported
from trackplan.code.python.link.abstract import (
    UNKNOWN,
    Abstract,
    External,
    Module,
    Unknown,
    one_of,
)
from trackplan.code.python.link.frame import Frame

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator


def looked_up(ev: Evaluator, path: str, name: str) -> Abstract:
    """What a name of a module, or a built-in, is bound to."""
    value = bound_in(ev, path, name)
    if value is not None:
        return value
    return External(f"builtins.{name}") if hasattr(builtins, name) else UNKNOWN


def bound_in(ev: Evaluator, path: str, name: str) -> Abstract | None:
    """What a module binds a name to: itself, by a function's `global`, or by a star import."""
    facts = ev.project.facts(path)
    if facts is None:
        return None
    values = [
        ev.value(written.value, ev.frame(path, written.function.qualname))
        for written in ev.project.assigned(path, name)
    ]
    if name in facts.names:
        values.insert(0, ev.value(facts.names[name], ev.frame(path)))
    if values:
        return one_of(values)
    for star in facts.star_imports:
        module = ev.value(star, ev.frame(path))
        if isinstance(module, Module) and module.path != path:
            found = member_of(ev, module.path, name)
            if found is not None:
                return found
        elif isinstance(module, External) and f"{module.name}.{name}" in ev.sdks.names:
            return External(f"{module.name}.{name}")
    return None


def member_of(ev: Evaluator, path: str, name: str) -> Abstract | None:
    """An attribute of a module of the project: what it binds, or a submodule."""
    outside = ev.sdks.generated.outside.get((path, name))
    if outside is not None:
        return External(outside)
    key = (path, name, "member")
    if key in ev.classes:
        return None  # a star import that comes back to where it began
    ev.classes[key] = True
    try:
        found = bound_in(ev, path, name)
    finally:
        del ev.classes[key]
    if found is not None:
        return found
    if path.rpartition("/")[2] == "__init__.py":
        submodule = ev.project.module(name, 1, path)
        if submodule is not None and submodule != path:
            return Module(submodule)
    return None


def imported(ev: Evaluator, it: Imported, frame: Frame) -> Abstract:
    """A module, or a member of one."""
    path = ev.project.module(it.module, it.level, frame.path)
    if it.name is None:
        return external(it) if path is None else Module(path)
    if path is not None:
        found = member_of(ev, path, it.name)
        if found is not None:
            return found
    whole = f"{it.module}.{it.name}" if it.module else it.name
    submodule = ev.project.module(whole, it.level, frame.path)
    if submodule is not None:
        return Module(submodule)
    return UNKNOWN if path is not None else external(it)


def external(it: Imported) -> Abstract:
    """What is imported from outside the project; nothing is known of a relative import."""
    if it.level:
        return UNKNOWN
    return External(it.module if it.name is None else f"{it.module}.{it.name}")


def of_external(ev: Evaluator, base: External, name: str) -> Abstract:
    """An attribute of something outside; a folder without `__init__.py` looks like that, too."""
    dotted = f"{base.name}.{name}"
    if not dotted.startswith("builtins."):
        path = ev.project.module(dotted, 0, "")
        if path is not None:
            return Module(path)
        parent = ev.project.module(base.name, 0, "")
        if parent is not None:
            found = member_of(ev, parent, name)
            return UNKNOWN if isinstance(found, Unknown | None) else found
    return External(dotted)
