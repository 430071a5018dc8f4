"""The facts of all files that have been read, indexed the way that evaluation asks for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trackplan.code.python.expression import Expression, Parameter
from trackplan.code.python.facts import (
    ClassFacts,
    FileFacts,
    FunctionFacts,
    ParseFailure,
    Write,
)
from trackplan.code.workspace import Workspace


class Written(NamedTuple):
    """A value that a function gives to an attribute or a name of its module."""

    function: FunctionFacts
    value: Expression


class Project:
    """Files are read when they are first asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.loaded: dict[str, FileFacts] = {}
        self.failures: dict[str, ParseFailure] = {}
        self._modules: dict[tuple[str, int, str], str | None] = {}
        self._writes: dict[str, Mapping[tuple[str, str], list[Written]]] = {}
        self._globals: dict[str, Mapping[str, list[Written]]] = {}
        self._inner: dict[str, Mapping[str, list[FunctionFacts]]] = {}

    def load(self, paths: Iterable[str]) -> list[str]:
        """Read those of the files that have not been read; the paths that were."""
        new = [p for p in sorted(paths) if p not in self.loaded and p not in self.failures]
        for path, facts in self.workspace.facts(new).items():
            if isinstance(facts, ParseFailure):
                self.failures[path] = facts
            else:
                self.loaded[path] = facts
        return [path for path in new if path in self.loaded]

    def facts(self, path: str) -> FileFacts | None:
        """What a file says, None where it is no Python."""
        if path not in self.loaded and path not in self.failures:
            self.load([path])
        return self.loaded.get(path)

    def function(self, path: str, qualname: str) -> FunctionFacts | None:
        """A function by its file and qualified name."""
        facts = self.facts(path)
        return None if facts is None else facts.functions.get(qualname)

    def class_(self, path: str, qualname: str) -> ClassFacts | None:
        """A class by its file and qualified name."""
        facts = self.facts(path)
        return None if facts is None else facts.classes.get(qualname)

    def module(self, name: str, level: int, importer: str) -> str | None:
        """The file of a module; no file imports itself."""
        key = (name, level, importer)
        if key not in self._modules:
            found = self.workspace.find_module(name, level, importer)
            self._modules[key] = None if found == importer and level == 0 else found
        return self._modules[key]

    def writes(self, path: str, class_: str, attribute: str) -> list[Written]:
        """What the methods of a class give to an attribute of their instance."""
        if path not in self._writes:
            found: defaultdict[tuple[str, str], list[Written]] = defaultdict(list)
            for function in self._functions(path):
                for write in function.writes:
                    if function.owner is not None and is_own(write, function):
                        found[function.owner, write.attribute].append(
                            Written(function, write.value)
                        )
            self._writes[path] = found
        return self._writes[path].get((class_, attribute), [])

    def assigned(self, path: str, name: str) -> list[Written]:
        """What functions give to a name of their module (`global`)."""
        if path not in self._globals:
            found: defaultdict[str, list[Written]] = defaultdict(list)
            for function in self._functions(path):
                for global_, value in function.globals.items():
                    found[global_].append(Written(function, value))
            self._globals[path] = found
        return self._globals[path].get(name, [])

    def inner(self, path: str, qualname: str) -> list[FunctionFacts]:
        """The functions that stand directly in a function."""
        if path not in self._inner:
            found: defaultdict[str, list[FunctionFacts]] = defaultdict(list)
            for function in self._functions(path):
                if function.outer:
                    found[function.outer].append(function)
            self._inner[path] = found
        return self._inner[path].get(qualname, [])

    def _functions(self, path: str) -> Iterable[FunctionFacts]:
        facts = self.facts(path)
        return () if facts is None else facts.functions.values()


def is_own(write: Write, function: FunctionFacts) -> bool:
    """Whether an attribute is written on the instance that a method belongs to."""
    return (
        isinstance(write.base, Parameter)
        and bool(function.parameters)
        and write.base.name == function.parameters[0].name
        and write.base.function == function.qualname
    )
