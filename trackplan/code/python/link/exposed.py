"""What a file lets others have: clients of SDKs, wrappers, and functions that give one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from trackplan.code.python import expression as ex
from trackplan.code.python.facts import FileFacts
from trackplan.code.python.link.abstract import (
    Abstract,
    External,
    ExternalInstance,
    Given,
    Instance,
    MethodOf,
    ProjectClass,
    ProjectFunction,
    options_of,
)
from trackplan.code.python.link.attributes import attribute
from trackplan.code.python.link.bases import lineage
from trackplan.code.python.link.calling import called

if TYPE_CHECKING:
    from trackplan.code.python.link.relays import Relays

# An attribute of such a name tells nothing about whose it is.
_COMMON = frozenset(
    {
        *("client", "service", "api", "session", "instance", "backend", "provider", "logger"),
        *("manager", "handler", "obj", "app", "conn", "db", "_client", "_service", "_api"),
        *("_session", "_instance", "_backend", "_provider", "_logger", "_manager"),
    }
)
# Results that can be an instance; others are data.
_INSTANCES = (
    ex.Call,
    ex.Name,
    ex.Attribute,
    ex.Choice,
    ex.Imported,
    ex.Entered,
    ex.Awaited,
    ex.Operation,
)


class Exposed(NamedTuple):
    """A name under which others reach a client: `attribute` where it is one of an object."""

    name: str
    attribute: bool
    value: Abstract


def exposed(relays: Relays, path: str, facts: FileFacts) -> Iterator[Exposed]:
    """The names of a file that lead to a client or wrapper."""
    yield from by_module(relays, path, facts)
    yield from by_classes(relays, path, facts)
    yield from by_functions(relays, path, facts)


def by_module(relays: Relays, path: str, facts: FileFacts) -> Iterator[Exposed]:
    """Names of the module."""
    ev = relays.ev
    for name, bound in facts.names.items():
        if isinstance(bound, _INSTANCES):
            value = ev.value(bound, ev.frame(path))
            if sends(relays, value):
                yield Exposed(name, attribute=False, value=value)


def by_classes(relays: Relays, path: str, facts: FileFacts) -> Iterator[Exposed]:
    """Classes that have a client, are wrappers or inherit from one, and their attributes."""
    ev = relays.ev
    for qualname, class_ in facts.classes.items():
        instance = Instance(path, qualname)
        if sends(relays, instance):
            yield Exposed(last(qualname), attribute=False, value=ProjectClass(path, qualname))
        names = {*class_.members, *class_.annotations, *written(facts, qualname)}
        for name in sorted(names):
            if name.startswith("__"):
                continue
            value = attribute(ev, instance, name)
            if sends(relays, value):
                yield Exposed(last(qualname), attribute=False, value=ProjectClass(path, qualname))
                yield Exposed(name, attribute=True, value=value)


def written(facts: FileFacts, owner: str) -> set[str]:
    """The attributes that the methods of a class set."""
    return {
        write.attribute
        for function in facts.functions.values()
        if function.owner == owner
        for write in function.writes
    }


def by_functions(relays: Relays, path: str, facts: FileFacts) -> Iterator[Exposed]:
    """Functions that give a client, and attributes that functions set on anything."""
    ev = relays.ev
    for qualname, function in facts.functions.items():
        frame = ev.frame(path, qualname)
        for write in function.writes:
            value = ev.value(write.value, frame)
            if sends(relays, value):
                yield Exposed(write.attribute, attribute=True, value=value)
        if qualname and (isinstance(function.result, _INSTANCES) or function.returns is not None):
            value = called(ev, ProjectFunction(path, qualname), Given(open=True))
            if sends(relays, value):
                yield Exposed(last(qualname), attribute=False, value=value)


def last(qualname: str) -> str:
    """The name itself."""
    return qualname.rpartition(".")[2]


def sends(relays: Relays, value: Abstract) -> bool:
    """Whether something is a client of an SDK, a wrapper of the project, or a method of one."""
    return any(_sends(relays, option) for option in options_of(value))


def _sends(relays: Relays, value: Abstract) -> bool:
    match value:
        case ExternalInstance(name=name):
            return name in relays.ev.sdks.clients
        case MethodOf(base=ExternalInstance(name=name), name=method):
            return relays.ev.sdks.method(name, method) is not None
        case Instance(path=path, qualname=qualname):
            return is_wrapper_class(relays, path, qualname)
        case ProjectFunction(path=path, qualname=qualname):
            return (path, qualname) in relays.inferred
        case External(name=name):
            return name in relays.ev.sdks.names or name in relays.ev.sdks.modules
        case _:
            return False


def is_wrapper_class(relays: Relays, path: str, qualname: str) -> bool:
    """Whether a method of a class, or of one that it inherits from, is a wrapper."""
    above = lineage(relays.ev, path, qualname)
    if any(name in relays.ev.sdks.clients for name in above.externals):
        return True
    own = {(where, each.qualname) for where, each in above.classes}
    return any(
        (where, function.rpartition(".")[0]) in own for where, function in relays.inferred
    ) or any(relays.declared.has_method_of(where, name) for where, name in own)


def carried(found: list[Exposed]) -> dict[str, Abstract]:
    """What an attribute of an unknown object is taken for: where all of that name agree."""
    by_name: dict[str, list[Abstract]] = {}
    for each in found:
        if each.attribute and each.name not in _COMMON:
            by_name.setdefault(each.name, []).append(each.value)
    return {name: values[0] for name, values in by_name.items()}
