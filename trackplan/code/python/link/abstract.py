"""What an expression can be at run time, as far as the project's code tells.

Every one of these is an immutable record; `UNKNOWN` says that nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from trackplan.code.python.expression import Place, Scalar
from trackplan.code.value import Format, JsonType

if TYPE_CHECKING:
    from trackplan.code.python.link.frame import Frame

# More possibilities than these are no longer told apart.
MOST_OPTIONS = 64


class At(NamedTuple):
    """A place in a file."""

    path: str
    place: Place


@dataclass(frozen=True, slots=True, eq=False)
class Unknown:
    """Anything."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A scalar, with the literal that it is written as."""

    value: Scalar
    at: At | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Typed:
    """Any value of these types."""

    types: frozenset[JsonType]
    format: Format | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A text of which parts are known; None stands for the rest.

    `unbound` are the parameters that the rest depends on.
    """

    parts: tuple[str | None, ...]
    unbound: tuple[Unbound, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class RecordField:
    """One key of a record. `literal` says that the key is written as one literal or keyword."""

    value: Abstract
    always: bool
    key_at: At
    value_at: At
    literal: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A dict with text keys. `spreads` are the parameters whose content went into it as a whole."""

    fields: Mapping[str, RecordField] = field(default_factory=dict)
    open: bool = False
    spreads: tuple[Unbound, ...] = ()
    repeated: tuple[tuple[str, RecordField], ...] = ()
    dynamic_keys: tuple[At, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Array:
    """A list, tuple or set. `items` are all its items in order, None where they are not known."""

    items: tuple[Abstract, ...] | None = None
    item: Abstract | None = None


@dataclass(frozen=True, slots=True, eq=False)
class OneOf:
    """One of at least two."""

    options: tuple[Abstract, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Unbound:
    """A parameter of which no argument is known, or something taken from one (not `direct`).

    `typed` is what its annotation or default says.
    """

    path: str
    function: str
    name: str
    typed: Abstract
    direct: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Module:
    """A module of the project."""

    path: str


@dataclass(frozen=True, slots=True, eq=False)
class External:
    """Something outside the project, by its dotted name; built-ins begin with `builtins.`."""

    name: str


@dataclass(frozen=True, slots=True, eq=False)
class ExternalInstance:
    """An instance of a class outside the project, with the arguments it was made with."""

    name: str
    given: Given | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ProjectClass:
    """A class of the project."""

    path: str
    qualname: str


@dataclass(frozen=True, slots=True, eq=False)
class Instance:
    """An instance of a class of the project; `given` are the arguments it was made with."""

    path: str
    qualname: str
    given: Given | None = None


@dataclass(frozen=True, slots=True, eq=False)
class EnumMember:
    """A member of an Enum of the project, and its value."""

    path: str
    qualname: str
    name: str
    value: Abstract


@dataclass(frozen=True, slots=True, eq=False)
class ProjectFunction:
    """A function of the project. `instance` is what it is bound to; `closure` where it is from."""

    path: str
    qualname: str
    instance: Abstract | None = None
    closure: Frame | None = None


@dataclass(frozen=True, slots=True, eq=False)
class LambdaValue:
    """A lambda, and where it is from."""

    path: str
    function: object
    closure: Frame


@dataclass(frozen=True, slots=True, eq=False)
class MethodOf:
    """An attribute of something whose class is not the project's."""

    base: Abstract
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Partial:
    """A function with some of its arguments."""

    function: Abstract
    given: Given


@dataclass(frozen=True, slots=True, eq=False)
class GivenArgument:
    """An argument: its value, where it stands, and for a keyword where its name stands."""

    value: Abstract
    at: At
    name_at: At | None = None
    always: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """The arguments of a call. `open` says that there may be more, from `*x` or `**x`.

    `spreads` are the parameters that were spread into it, `spread_at` the first such argument.
    `dynamic_keys` are keys in it that are not known.
    """

    positional: tuple[GivenArgument, ...] = ()
    keywords: Mapping[str, GivenArgument] = field(default_factory=dict)
    open: bool = False
    spreads: tuple[Unbound, ...] = ()
    spread_at: GivenArgument | None = None
    dynamic_keys: tuple[At, ...] = ()


Abstract: TypeAlias = (
    Unknown
    | Known
    | Typed
    | Pattern
    | Record
    | Array
    | OneOf
    | Unbound
    | Module
    | External
    | ExternalInstance
    | ProjectClass
    | Instance
    | EnumMember
    | ProjectFunction
    | LambdaValue
    | MethodOf
    | Partial
)
UNKNOWN = Unknown()
TEXT = Typed(frozenset({"string"}))
INTEGER = Typed(frozenset({"integer"}))
NUMBER = Typed(frozenset({"number"}))
BOOLEAN = Typed(frozenset({"boolean"}))
NONE = Known(None)


def options_of(value: Abstract) -> tuple[Abstract, ...]:
    """The possibilities of a value, itself where there is only one."""
    return value.options if isinstance(value, OneOf) else (value,)


def one_of(values: Iterable[Abstract]) -> Abstract:
    """What is one of these; the same twice counts once, and too many are anything."""
    found: dict[object, Abstract] = {}
    for value in values:
        for option in options_of(value):
            found.setdefault(_key(option), option)
            if len(found) > MOST_OPTIONS:
                return UNKNOWN
    if not found:
        return UNKNOWN
    return next(iter(found.values())) if len(found) == 1 else OneOf(tuple(found.values()))


def _key(value: Abstract) -> object:
    match value:
        case Known(value=scalar):
            return (type(scalar), scalar)
        case Typed(types=types, format=format):
            return (types, format)
        case External(name=name) | ExternalInstance(name=name, given=None):
            return (type(value), name)
        case (
            ProjectClass(path=path, qualname=name) | Instance(path=path, qualname=name, given=None)
        ):
            return (type(value), path, name)
        case EnumMember(path=path, qualname=name, name=member):
            return (path, name, member)
        case Unbound(path=path, function=function, name=name, direct=direct):
            return (path, function, name, direct)
        case ProjectFunction(path=path, qualname=name, instance=None):
            return (type(value), path, name)
        case Module(path=path):
            return (type(value), path)
        case _:
            return id(value)


def unbound_in(value: Abstract) -> tuple[Unbound, ...]:
    """The parameters that a scalar depends on."""
    match value:
        case Unbound():
            return (value,)
        case Pattern(unbound=unbound):
            return unbound
        case OneOf(options=options):
            return tuple(each for option in options for each in unbound_in(option))
        case EnumMember(value=inner):
            return unbound_in(inner)
        case MethodOf(base=inner):  # something taken from it
            return tuple(replace(each, direct=False) for each in unbound_in(inner))
        case _:
            return ()
