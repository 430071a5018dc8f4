"""A scope while it is read: a module, a class body, a function."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.code.python.expression import (
    OPAQUE,
    Call,
    Choice,
    Expression,
    Name,
    Place,
)
from trackplan.code.python.facts import CallFacts, FunctionFacts, ParameterFacts, Write
from trackplan.code.python.read.reading import DEEPEST, Reading

# What names stand for at a point of the code. A dotted key, `self.props`, is an attribute.
Environment = dict[str, Expression]
NOWHERE: Place = (0, 0, 0, 0)


class Scope:
    """`env` is None where the code cannot be reached.

    `breaks` gathers, for each loop around, what was known where it was left; `exits` likewise for
    each `try` around that has a `finally`.
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
        self.mutates: dict[str, Expression] = {}
        self.global_names: set[str] = set()
        self.globals: dict[str, Expression] = {}
        self.breaks: list[list[Environment]] = []
        self.exits: list[list[Environment]] = []
        self.last_breaks: list[Environment] = []
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
            return env[name]
        scope = self.parent
        while scope is not None and not scope.is_module:
            if not scope.is_class and scope.env and name in scope.env:
                return scope.env[name]
            scope = scope.parent
        return Name(name)

    def bind(self, name: str, value: Expression) -> None:
        """Let a name stand for a value from here on."""
        if self.reading.depth(value) > DEEPEST:
            value = OPAQUE
        env = self.here
        env[name] = value
        stale = [key for key in env if key.startswith(name) and key.startswith(f"{name}.")]
        for key in stale:
            del env[key]
        if name in self.global_names:
            self.globals[name] = value

    def record(self, call: Call, tails: Iterable[str]) -> None:
        """Note a call."""
        body = self.body
        facts = CallFacts(call, frozenset(tails), body.loops > 0, body.lambdas > 0)
        body.calls.append(facts)

    def leave(self, *, loop: bool = False) -> None:
        """Go on elsewhere: what is known here is known there."""
        if self.env is not None:
            for waiting in (self.breaks if loop else self.exits)[-1:]:
                waiting.append(self.env)
        self.env = None

    def bindings(self) -> Environment:
        """The names that the scope binds."""
        return {name: value for name, value in self.here.items() if "." not in name}

    def close(self) -> None:
        """The scope of a module or function has been read."""
        results = tuple(dict.fromkeys(map(Identical, self.results)))
        values = tuple(each.value for each in results)
        self.reading.add(
            FunctionFacts(
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
                self.mutates,
                tuple(self.writes),
                self.globals,
                self.place,
            )
        )

    @property
    def owner(self) -> str | None:
        """The class whose method it is."""
        parent = self.parent
        return parent.qualname if parent is not None and parent.is_class else None

    @property
    def outer(self) -> str | None:
        """The function around."""
        return (self.parent.body.qualname or None) if self.parent is not None else None


class Identical:
    """An expression that equals only itself, however large it is."""

    __slots__ = ("value",)

    def __init__(self, value: Expression) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Identical) and other.value is self.value
