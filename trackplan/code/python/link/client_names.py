"""What files contain that call a generated client: it has too many methods to look for each."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.code.generated import GeneratedClients
from trackplan.code.python.link.abstract import (
    Abstract,
    External,
    ExternalInstance,
    MethodOf,
    Unbound,
    options_of,
)
from trackplan.code.python.link.exposed import Exposed, is_telling
from trackplan.code.workspace import Workspace


def importing(workspace: Workspace, generated: GeneratedClients) -> frozenset[str]:
    """The files that can import a client: they mention its package, and its class."""
    found: frozenset[str] = frozenset()
    for client in generated.clients:
        by_class = workspace.containing([client.class_name, "import *"])
        found |= by_class & workspace.containing([client.package])
    return found


def needles(names: Iterable[Exposed], generated: GeneratedClients, distinct: int) -> set[str]:
    """What a file contains that calls a method of a client by one of these names."""
    return {needle(each, distinct) for each in names if leads_to(each.value, generated)}


def needle(each: Exposed, distinct: int) -> str:
    """The name itself; one that is short, or could be anything's, as the last before a method."""
    is_enough = len(each.name) >= distinct and is_telling(each.name)
    before, behind = "." if each.attribute else "", "" if is_enough else "."
    return f"{before}{each.name}{behind}"


def leads_to(value: Abstract, generated: GeneratedClients) -> bool:
    """Whether a value is a client, its class, a method of it, or a parameter that is one."""
    match value:
        case ExternalInstance(name=name) | External(name=name):
            return name in generated.by_name
        case MethodOf(base=inner) | Unbound(typed=inner):
            return leads_to(inner, generated)
        case _:
            options = options_of(value)
            return len(options) > 1 and any(leads_to(each, generated) for each in options)
