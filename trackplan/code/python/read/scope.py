"""A scope while it is read: a module, a class body, a function."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.code.python.expression import (
    OPAQUE,
    Call,
    Choice,
    Constant,
    Defined,
    Dict,
    Expression,
    Imported,
    Name,
    Parameter,
    Place,
)
from trackplan.code.python.facts import CallFacts, FunctionFacts, ParameterFacts, Write
from trackplan.code.python.read.meeting import Environment, either, one_of_all
from trackplan.code.python.read.reading import DEEPEST, Definition, Reading

NOWHERE: Place = (0, 0, 0, 0)


class Scope:
    """`env` is None where the code cannot be reached.

    `breaks` and `rounds` gather, for each loop around, what was known where it was left and where
    its next round began; `exits` what was known where a `try` with a `finally` was left, beside
    the number of loops around it; `ends` where the function was. `bound` holds, for each `try`
    around, all that was bound in it. `shared` are values that inner functions give to a name.
    `bases` are names with a dotted key below. `conditional` counts the expressions around that
    may not be evaluated.
    """

    def __init__(
        self,
        reading: Reading,
        qualname: str = "",
        parent: Scope | None = None,
        *,
        is_class: bool = False,
    ) -> None:
        self.reading = reading
        self.qualname = qualname
        self.parent = parent
        self.is_class = is_class
        self.env: Environment | None = {}
        self.annotations: dict[str, Expression] = {}
        self.parameters: tuple[ParameterFacts, ...] = ()
        self.returns: Expression | None = None
        self.decorators: tuple[Expression, ...] = ()
        self.is_async = False
        self.is_generator = False
        self.place: Place = NOWHERE
        self.calls: list[CallFacts] = []
        self.results: list[Expression] = []
        self.writes: list[Write] = []
        self.global_names: set[str] = set()
        self.globals: dict[str, Expression] = {}
        self.breaks: list[list[Environment]] = []
        self.rounds: list[list[Environment]] = []
        self.exits: list[tuple[int, list[Environment]]] = []
        self.ends: list[Environment] = []
        self.bound: list[dict[str, list[Expression]]] = []
        self.bases: set[str] = set()
        self.shared: dict[str, Expression] = {}
        self.owners: dict[str, Scope] = {}
        self.around: list[Environment] = []
        self.conditional = 0
        self.loops = 0
        self.lambdas = 0
        self.depth = 0

    @property
    def is_module(self) -> bool:
        """Whether it is the module itself."""
        return self.parent is None

    @property
    def body(self) -> Scope:
        """The function whose code this is: that around a class body, too."""
        scope = self
        while scope.is_class and scope.parent is not None:
            scope = scope.parent
        return scope

    @property
    def here(self) -> Environment:
        """What is known here; nothing in code that cannot be reached."""
        if self.env is None:
            self.env = {}
        return self.env

    def inner_name(self, name: str) -> str:
        """The qualified name of something that is defined here."""
        if self.is_module:
            return name
        return f"{self.qualname}.{name}" if self.is_class else f"{self.qualname}.<locals>.{name}"

    def look_up(self, name: str) -> Expression:
        """What a name stands for."""
        env = self.here
        if name in env:
            return self.with_shared(name, env[name]) if self.shared else env[name]
        scope = self.holder(name)
        if scope is None or scope.env is None:
            return Name(name)
        return scope.with_shared(name, scope.env[name])

    def holder(self, name: str) -> Scope | None:
        """The function around that has a name now."""
        scope = self.parent
        while scope is not None and not scope.is_module:
            if not scope.is_class and scope.env and name in scope.env:
                return scope
            scope = scope.parent
        return None

    def with_shared(self, name: str, value: Expression) -> Expression:
        """A value, or one that an inner function gave to the name."""
        return either(value, self.shared[name]) if name in self.shared else value

    def bind(self, name: str, value: Expression) -> None:
        """Let a name, or a dotted one, stand for a value from here on."""
        if self.reading.depth(value) > DEEPEST:
            value = OPAQUE
        env = self.here
        env[name] = value
        if name in self.bases:
            self.forget_below(name)
        if "." in name:
            self.bases.update(prefixes(name))
        for bound in self.bound:
            note(bound.setdefault(name, []), value)
        if name in self.global_names:
            self.globals[name] = either(self.globals.get(name, value), value)
        if name in self.owners:
            self.owners[name].share(name, value)

    def forget_below(self, name: str) -> None:
        """Forget the attributes of what a name stood for."""
        env = self.here
        for key in [key for key in env if key.startswith(f"{name}.")]:
            del env[key]

    def unbind(self, name: str) -> None:
        """`del name`."""
        self.here.pop(name, None)
        self.forget_below(name)

    def share(self, name: str, value: Expression) -> None:
        """An inner function gives a value to a name (`nonlocal`): one that means something here."""
        if not isinstance(value, Constant | Defined | Imported | Name | Call):
            value = OPAQUE
        self.shared[name] = either(self.shared.get(name, value), value)

    def replace(self, held: Expression, changed: Expression) -> None:
        """Let all names of an object that was changed in place stand for what it is now."""
        for name, value in list(self.here.items()):
            if value is held:
                self.bind(name, changed)

    def mutated(self) -> dict[str, Expression]:
        """The dicts given as parameters that were changed, as they are at the end."""
        found = {}
        for parameter in self.parameters:
            given = Parameter(self.qualname, parameter.name)
            ends = [end.get(f".{parameter.name}", given) for end in self.ends]
            if any(not isinstance(end, Parameter) for end in ends):
                found[parameter.name] = one_of_all(ends)
        return found

    def record(self, call: Call, tails: Iterable[str]) -> None:
        """Note a call."""
        body = self.body
        facts = CallFacts(call, frozenset(tails), body.loops > 0, body.lambdas > 0)
        body.calls.append(facts)

    def leave(self, waiting: list[list[Environment]] | None = None) -> None:
        """Go on elsewhere: what is known here is known there; a loop's lists may be waiting."""
        env = self.env
        self.env = None
        if env is None:
            return
        if waiting:
            waiting[-1].append(env)
        if self.exits:
            loops, exits = self.exits[-1]
            if waiting is None or loops == len(self.breaks):
                exits.append(env)

    def bindings(self) -> Environment:
        """The names that the scope binds."""
        return {name: value for name, value in self.here.items() if "." not in name}

    def close(self, *, aside: bool = False) -> None:
        """The scope of a module or function has been read; `aside` as in Definition."""
        if self.env is not None:
            self.ends.append(self.env)
        results = tuple(dict.fromkeys(map(Identical, self.results)))
        values = tuple(each.value for each in results)
        facts = FunctionFacts(
            self.qualname,
            self.parameters,
            self.returns,
            self.decorators,
            self.owner,
            self.outer,
            self.is_async,
            self.is_generator,
            (values[0] if len(values) == 1 else Choice(values)) if values else None,
            tuple(self.calls),
            self.mutated(),
            tuple(self.writes),
            self.globals,
            self.place,
        )
        self.reading.defined.append(Definition(facts, aside))

    @property
    def owner(self) -> str | None:
        """The class whose method it is."""
        parent = self.parent
        return parent.qualname if parent is not None and parent.is_class else None

    @property
    def outer(self) -> str | None:
        """The function around."""
        return (self.parent.body.qualname or None) if self.parent is not None else None


def prefixes(name: str) -> list[str]:
    """`a` and `a.b` of `a.b.c`."""
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts)) if parts[0]]


def note(values: list[Expression], value: Expression) -> None:
    """Add to the values that a name had; of a dict that grows, the first and last are enough."""
    if len(values) > 1 and grows(values[-2], values[-1]) and grows(values[-1], value):
        values[-1] = value
    else:
        values.append(value)


def grows(before: Expression, after: Expression) -> bool:
    """Whether a dict only got more entries."""
    return (
        isinstance(before, Dict)
        and isinstance(after, Dict)
        and len(before.entries) <= len(after.entries)
        and (not before.entries or before.entries[-1] is after.entries[len(before.entries) - 1])
    )


class Identical:
    """An expression that equals only itself, however large it is."""

    __slots__ = ("value",)

    def __init__(self, value: Expression) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Identical) and other.value is self.value
