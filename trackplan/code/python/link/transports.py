"""Transports that are plugged into a generated client: their methods hand on what it sends."""

from __future__ import annotations

from trackplan.code.generated import GeneratedClients
from trackplan.code.python.facts import FunctionFacts
from trackplan.code.python.link.project import Project

# The methods of a transport, with the parameters that a client gives. Type checkers ask for these
# very names, as a transport is a Protocol.
METHODS = {
    "track": ("who", "event", "properties", "context"),
    "page": ("who", "name", "properties", "context"),
    "screen": ("who", "name", "properties", "context"),
    "identify": ("who", "traits", "context"),
    "group": ("who", "kind", "group_id", "traits", "context"),
}


class Transports:
    """Knows them by their methods; a project without generated clients has none."""

    def __init__(self, project: Project, generated: GeneratedClients) -> None:
        self.project = project
        self.exist = bool(generated.clients)

    def have(self, path: str, qualname: str) -> bool:
        """Whether a function is a method of a transport."""
        facts = self.project.function(path, qualname) if self.exist else None
        return facts is not None and is_of_transport(facts)

    def surround(self, path: str, function: FunctionFacts) -> bool:
        """Whether code stands in such a method, or in a function in one."""
        qualname: str | None = function.qualname if self.exist else None
        while qualname and not self.have(path, qualname):
            facts = self.project.function(path, qualname)
            qualname = None if facts is None else facts.outer
        return bool(qualname)


def is_of_transport(facts: FunctionFacts) -> bool:
    """Whether a method has the name and the parameters of one of a transport."""
    parameters = tuple(each.name for each in facts.parameters[1:])
    name = facts.qualname.rpartition(".")[2]
    return facts.owner is not None and METHODS.get(name) == parameters
