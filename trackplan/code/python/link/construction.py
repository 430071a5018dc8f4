"""The arguments that a generated constructor gets: `__init__` may pass on others than it got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trackplan.code.python import expression as ex
from trackplan.code.python.facts import FunctionFacts
from trackplan.code.python.link.abstract import Given, Instance, ProjectFunction
from trackplan.code.python.link.bases import lineage

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator


def passed_up(ev: Evaluator, of: Instance) -> tuple[Given | None, int]:
    """What arrives above every `__init__` of a class, and how many classes lie below that.

    None where nothing is known of the arguments, or an `__init__` calls none above it.
    """
    given = of.given
    classes = lineage(ev, of.path, of.qualname).classes
    for index, (path, facts) in enumerate(classes):
        written = facts.members.get("__init__")
        if not isinstance(written, ex.Defined):
            if any("__init__" in above.members for _, above in classes[index:]):
                continue
            return given, index
        init = ev.project.function(path, written.qualname)
        if init is None or given is None:
            return None, index
        given = given_above(ev, of, path, init, given)
    return given, len(classes)


def given_above(
    ev: Evaluator, of: Instance, path: str, init: FunctionFacts, given: Given
) -> Given | None:
    """The arguments with which one `__init__` calls the next."""
    from trackplan.code.python.link.binding import bound_frame, given_of

    key = (path, init.qualname)
    if key in ev.running:
        return None
    for each in init.calls:
        if is_call_above(each.call):
            ev.running.append(key)
            try:
                function = ProjectFunction(path, init.qualname, of)
                return given_of(ev, each.call, bound_frame(ev, function, init, given))
            finally:
                ev.running.pop()
    return None


def is_call_above(call: ex.Call) -> bool:
    """Whether it is `super().__init__(…)`."""
    function = call.function
    return (
        isinstance(function, ex.Attribute)
        and function.name == "__init__"
        and isinstance(function.base, ex.Call)
        and isinstance(function.base.function, ex.Name)
        and function.base.function.id == "super"
    )
