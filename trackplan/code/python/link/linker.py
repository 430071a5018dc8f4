"""From the files that mention an SDK to all wrappers: round after round, until none is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trackplan.code.dotted import dotted
from trackplan.code.generated import GeneratedClients
from trackplan.code.python.facts import CallFacts, FunctionFacts
from trackplan.code.python.link.abstract import (
    Abstract,
    EnumMember,
    External,
    Known,
    MethodOf,
    Partial,
    ProjectFunction,
    options_of,
)
from trackplan.code.python.link.client_names import importing, needles
from trackplan.code.python.link.declared import Declared
from trackplan.code.python.link.evaluate import Evaluator
from trackplan.code.python.link.exposed import Exposed, carried, exposed
from trackplan.code.python.link.handing_on import handed_on
from trackplan.code.python.link.places import Places
from trackplan.code.python.link.project import Project
from trackplan.code.python.link.relays import Relay, Relays
from trackplan.code.python.link.sent import Sent
from trackplan.code.python.link.transports import Transports
from trackplan.code.sdk.catalogue import Catalogue
from trackplan.code.settings import AnalysisSettings
from trackplan.code.workspace import Workspace

# Wrappers of wrappers of … are found one by one; nobody has so many.
MOST_ROUNDS = 12
# A name of a function or class as long as this is rarely anything else.
DISTINCT = 6


class Candidate(NamedTuple):
    """A call that may send something, by the names in it."""

    path: str
    function: FunctionFacts
    call: CallFacts


class Linker:
    """One run of it."""

    def __init__(self, workspace: Workspace, settings: AnalysisSettings) -> None:
        self.workspace = workspace
        self.settings = settings
        clients = GeneratedClients(workspace.clients)
        self.sdks = Catalogue(settings.profiles, settings.versions, clients)
        self.project = Project(workspace)
        self.ev = Evaluator(self.project, self.sdks)
        self.declared = Declared(settings.wrappers)
        self.places = Places(workspace)
        self.relays = Relays(self.ev, self.declared, self.places)
        self.transports = Transports(self.project, clients)
        # The files of generated clients are followed, and nothing in them is a call of its own.
        self.generated = clients.files
        self.tails = {*self.sdks.method_names, *clients.method_names, *self.declared.tails}
        # Files that may offer clients and wrappers to others, and the names by which they do.
        self.offering: frozenset[str] = frozenset()
        self.exposed: set[str] = set()
        self.changed = False

    def link(self) -> None:
        """Read and link until nothing new is found."""
        marked = self.workspace.containing(["trackplan: event"])
        self.read(self.workspace.containing([*self.sdks.imports, *self.declared.needles]))
        self.read(importing(self.workspace, self.sdks.generated))
        self.project.load(marked)
        for _ in range(MOST_ROUNDS):
            inferred = self.infer() if self.settings.infer else False
            names = self.expose()
            loaded = self.read(self.reachable(names))
            if not inferred and not loaded and not self.changed:
                break
        self.settle()

    def settle(self) -> None:
        """Keep of the doubtful wrappers those that their callers confirm, and transports."""
        if not self.relays.doubtful:
            return
        found = [sent for each in self.candidates() for sent in self.sent_by(each)]
        called = frozenset(wrapper for sent in found for wrapper in sent.through)
        named = [sent for sent in found if sent.event is not None and is_known(sent.event)]
        known = frozenset(wrapper for sent in named for wrapper in sent.through)
        carrying = frozenset(dotted(*k) for k in self.relays.doubtful if self.transports.have(*k))
        self.relays.settle(called | carrying, known | carrying)

    def read(self, paths: frozenset[str]) -> bool:
        """Read files that may offer something to others; whether some are new."""
        new = paths - self.offering
        self.offering |= paths
        self.project.load(new)
        return bool(new)

    def infer(self) -> bool:
        """Look for wrappers among the functions read so far; whether there are new ones."""
        new = False
        for candidate in list(self.candidates()):
            for sent in self.sent_by(candidate):
                new = self.take_up(candidate, sent) or new
        return new

    def take_up(self, candidate: Candidate, sent: Sent) -> bool:
        """Note the functions around a call as wrappers whose arguments it hands on."""
        new = False
        path, function, call = candidate
        for qualname, event, properties, direct in handed_on(self.ev, path, function, sent):
            relay = Relay(call, function.qualname, sent, event, properties, direct)
            if self.relays.add((path, qualname), relay):
                self.tails |= self.names_of(qualname)
                new = True
        return new

    def names_of(self, qualname: str) -> set[str]:
        """The names by which a function is called."""
        *around, name = qualname.split(".")
        return {around[-1]} if name in {"__init__", "__call__"} and around else {name}

    def candidates(self) -> Iterator[Candidate]:
        """The calls read so far with a name that can matter."""
        for path, facts in list(self.project.loaded.items()):
            if path in self.generated:
                continue
            for function in facts.functions.values():
                for call in function.calls:
                    if not self.tails.isdisjoint(call.tails):
                        yield Candidate(path, function, call)

    def sent_by(self, candidate: Candidate) -> list[Sent]:
        """What a call sends, whoever calls the function around it."""
        self.ev.begin()
        frame = self.ev.frame(candidate.path, candidate.function.qualname)
        return self.relays.sent_by(candidate.call, frame)

    def expose(self) -> list[Exposed]:
        """The names under which what was read offers clients and wrappers."""
        wanted = frozenset({*self.sdks.last_names, *self.exposed, *self.tails})
        found = [
            each
            for path in sorted(self.offering)
            if (facts := self.project.facts(path)) is not None
            for each in exposed(self.relays, path, facts, wanted)
        ]
        known = carried(found)
        names = {each.name for each in found}
        self.changed = known.keys() != self.ev.carried.keys() or not names <= self.exposed
        self.exposed |= names
        if known.keys() != self.ev.carried.keys():
            self.start_anew(known)
        self.tails |= {each.name for each in found if is_callable(each.value)}
        return found

    def start_anew(self, known: dict[str, Abstract]) -> None:
        """Forget what was worked out: with more attributes known it may be more."""
        self.ev = Evaluator(self.project, self.sdks)
        self.ev.carried = known
        self.relays.ev = self.ev

    def reachable(self, names: Iterable[Exposed]) -> frozenset[str]:
        """The files that can call what was found: they mention it, and a method of it."""
        names = list(names)
        strong = {
            each.name
            for each in names
            if not (each.attribute or isinstance(each.value, External))
            and len(each.name) >= DISTINCT
        }
        weak = {each.name for each in names} - strong
        functions = {
            name
            for _, qualname in self.relays.inferred
            for name in self.names_of(qualname)
            if "." not in qualname
        }
        methods = {
            f".{name}"
            for _, qualname in self.relays.inferred
            for name in self.names_of(qualname)
            if "." in qualname
        }
        calls = methods | {f".{name}(" for name in self.sdks.method_names}
        clients = needles(names, self.sdks.generated, DISTINCT) - strong
        self.workspace.containing([*strong, *weak, *functions, *calls, *clients])
        distinct = {name for name in functions if len(name) >= DISTINCT}
        found = self.workspace.containing(strong | distinct | clients)
        if weak or functions:
            callers = self.workspace.containing(calls | functions)
            found |= self.workspace.containing(weak | functions) & callers
        return found


def is_known(event: Abstract) -> bool:
    """Whether the name of an event is known."""
    options = [o.value if isinstance(o, EnumMember) else o for o in options_of(event)]
    return all(isinstance(option, Known) for option in options)


def is_callable(value: Abstract) -> bool:
    """Whether a value is called rather than asked for a method."""
    return any(isinstance(o, MethodOf | ProjectFunction | Partial) for o in options_of(value))
