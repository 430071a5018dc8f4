"""What a file lets others have: clients of SDKs, wrappers, and functions that give one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from trackplan.code.python import expression as ex
from trackplan.code.python.facts import ClassFacts, FileFacts
from trackplan.code.python.link.abstract import (
    Abstract,
    External,
    ExternalInstance,
    Given,
    Instance,
    MethodOf,
    ProjectClass,
    ProjectFunction,
    Unbound,
    options_of,
)
from trackplan.code.python.link.attributes import attribute
from trackplan.code.python.link.bases import lineage
from trackplan.code.python.link.calling import called
from trackplan.code.python.link.last_names import last_names

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


class Exposed(NamedTuple):
    """A name under which others reach a client: `attribute` where it is one of an object."""

    name: str
    attribute: bool
    value: Abstract


def exposed(
    relays: Relays, path: str, facts: FileFacts, wanted: frozenset[str]
) -> Iterator[Exposed]:
    """The names of a file that lead to a client or wrapper.

    Only what mentions one of the `wanted` names is looked into: names of clients, of functions
    that make one, and of what was found to expose one before.
    """
    if wanted.isdisjoint(relays.mentioned(path, facts)):
        # Methods of its classes may be wrappers all the same.
        yield from by_classes(relays, path, facts, frozenset())
        return
    wanted |= {name for name, it in facts.names.items() if mentions(it, wanted)}
    yield from by_module(relays, path, facts, wanted)
    yield from by_classes(relays, path, facts, wanted)
    yield from by_functions(relays, path, facts, wanted)


def mentions(it: ex.Expression | None, wanted: frozenset[str]) -> bool:
    """Whether an expression can be one of these, by its names."""
    return it is not None and any(name in wanted for name in last_names(it))


def by_module(
    relays: Relays, path: str, facts: FileFacts, wanted: frozenset[str]
) -> Iterator[Exposed]:
    """Names of the module."""
    ev = relays.ev
    for name, bound in facts.names.items():
        if mentions(bound, wanted):
            value = ev.value(bound, ev.frame(path))
            if sends(relays, value):
                yield Exposed(name, attribute=False, value=value)


def by_classes(
    relays: Relays, path: str, facts: FileFacts, wanted: frozenset[str]
) -> Iterator[Exposed]:
    """Classes that have a client, are wrappers or inherit from one, and their attributes."""
    for qualname, class_ in facts.classes.items():
        instance = Instance(path, qualname)
        itself = ProjectClass(path, qualname)
        if sends(relays, instance):
            yield Exposed(last(qualname), attribute=False, value=itself)
        for name in sorted(attributes(facts, class_, wanted)):
            value = attribute(relays.ev, instance, name)
            if not name.startswith("__") and sends(relays, value):
                yield Exposed(last(qualname), attribute=False, value=itself)
                yield Exposed(name, attribute=True, value=value)


def attributes(facts: FileFacts, class_: ClassFacts, wanted: frozenset[str]) -> set[str]:
    """The attributes of a class that may hold a client, by the names they mention."""
    if not wanted:
        return set()
    found = {name for name, it in class_.annotations.items() if mentions(it, wanted)}
    for name, it in class_.members.items():
        function = facts.functions.get(it.qualname) if isinstance(it, ex.Defined) else None
        if mentions(it if function is None else function.result, wanted):
            found.add(name)
    for function in facts.functions.values():
        if function.owner == class_.qualname:
            found |= {w.attribute for w in function.writes if mentions(w.value, wanted)}
    return found


def by_functions(
    relays: Relays, path: str, facts: FileFacts, wanted: frozenset[str]
) -> Iterator[Exposed]:
    """Functions that give a client, and attributes that functions set on anything."""
    ev = relays.ev
    for qualname, function in facts.functions.items():
        for write in function.writes:
            if mentions(write.value, wanted):
                value = ev.value(write.value, ev.frame(path, qualname))
                if sends(relays, value):
                    yield Exposed(write.attribute, attribute=True, value=value)
        if qualname and (mentions(function.result, wanted) or mentions(function.returns, wanted)):
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
            return relays.ev.sdks.is_client(name)
        case MethodOf(base=ExternalInstance(name=name), name=method):
            return relays.ev.sdks.sends(name, method)
        case Instance(path=path, qualname=qualname):
            return is_wrapper_class(relays, path, qualname)
        case ProjectFunction(path=path, qualname=qualname):
            return (path, qualname) in relays.inferred
        case Unbound(typed=typed):
            return not isinstance(typed, Unbound) and sends(relays, typed)
        case External(name=name):
            sdks = relays.ev.sdks
            return name in sdks.names or name in sdks.modules or name in sdks.generated.by_name
        case _:
            return False


def is_wrapper_class(relays: Relays, path: str, qualname: str) -> bool:
    """Whether a method of a class, or of one that it inherits from, is a wrapper."""
    above = lineage(relays.ev, path, qualname)
    if any(map(relays.ev.sdks.is_client, above.externals)):
        return True
    own = {(where, each.qualname) for where, each in above.classes}
    return any(
        (where, function.rpartition(".")[0]) in own for where, function in relays.inferred
    ) or any(relays.declared.has_method_of(where, name) for where, name in own)


def carried(found: list[Exposed]) -> dict[str, Abstract]:
    """What an attribute of an unknown object is taken for: where all of that name agree."""
    by_name: dict[str, list[Abstract]] = {}
    for each in found:
        if each.attribute and is_telling(each.name):
            value = each.value.typed if isinstance(each.value, Unbound) else each.value
            by_name.setdefault(each.name, []).append(value)
    return {name: values[0] for name, values in by_name.items()}


def is_telling(attribute: str) -> bool:
    """Whether an attribute is named for what it is."""
    return attribute not in _COMMON
