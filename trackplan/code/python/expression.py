"""What a Python expression says, local variables already followed; names elsewhere still names.

Reading a file turns statements into these: where `props` was a dict, got a key and was passed on,
the argument of the call is that dict with that key. What lies outside the function stays a
`Name`, an `Attribute` of one, a `Call` of one; linking looks them up across files.

All are NamedTuples: they are made and pickled by the hundred thousand.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

# Where something is written: first line, first column, last line, column behind it; lines from
# zero, columns in UTF-8 bytes, as the parser counts them.
Place: TypeAlias = tuple[int, int, int, int]
Scalar: TypeAlias = str | int | float | bool | None


class Constant(NamedTuple):
    """A literal. Strings that follow one another are one."""

    value: Scalar
    place: Place


class Opaque(NamedTuple):
    """A value that nothing is known of; bytes and numbers that JSON lacks too."""


class Name(NamedTuple):
    """A name of the module, as it is bound at its end, or of a built-in."""

    id: str


class Imported(NamedTuple):
    """A module, or with `name` a member or submodule of it; `level` counts leading dots."""

    module: str
    name: str | None
    level: int = 0


class Parameter(NamedTuple):
    """A parameter of the function `function` (qualified within its module)."""

    function: str
    name: str


class Defined(NamedTuple):
    """A function or class of this file, by its qualified name: `Outer.method`, `f.<locals>.g`."""

    kind: Literal["function", "class"]
    qualname: str


class Attribute(NamedTuple):
    """`base.name`."""

    base: Expression
    name: str


class Item(NamedTuple):
    """`base[key]`."""

    base: Expression
    key: Expression


class Element(NamedTuple):
    """Any one element of what is iterated over: the variable of a loop or a comprehension.

    `loop` is unique in its function, so that a comprehension can be played through.
    """

    iterable: Expression
    loop: int


class Argument(NamedTuple):
    """One argument of a call: `name` of a keyword; `spread` 1 for `*x` and 2 for `**x`."""

    value: Expression
    place: Place
    name: str | None = None
    name_place: Place | None = None
    spread: int = 0


class Call(NamedTuple):
    """`function(arguments)`; `place` is the whole of it, `callee` the place of the function.

    `number` is unique in its file, and the same for the same call wherever it appears.
    """

    function: Expression
    arguments: tuple[Argument, ...]
    place: Place
    callee: Place
    number: int


class Entry(NamedTuple):
    """A part of a dict, in order: a key and its value; with `key` None another dict spread here.

    `maybe` says that it is there only on some paths. `default` says that it only fills in a key
    that is not there yet (`setdefault`). `display` is the same number for the entries that stand
    in one display, so that a key written twice in it can be told; 0 for `d[k] = v`.
    """

    key: Expression | None
    value: Expression
    place: Place
    value_place: Place
    maybe: bool = False
    default: bool = False
    display: int = 0


class Dict(NamedTuple):
    """A dict as it is at this point: displays, `d[k] = v`, `update` and `|` all end up here."""

    entries: tuple[Entry, ...]


class Without(NamedTuple):
    """A dict less a key (`del`, `pop`, or `clear` with `key` None); `maybe` as on an entry."""

    base: Expression
    key: Expression | None
    maybe: bool = False


class Passed(NamedTuple):
    """A dict after it was an argument of a call, which may have changed it."""

    base: Expression
    call: Call
    position: int


class Text(NamedTuple):
    """An f-string, or strings put together by `+`; parts in order."""

    parts: tuple[Expression, ...]


class Choice(NamedTuple):
    """One of these: paths that meet, a ternary."""

    options: tuple[Expression, ...]


class Operation(NamedTuple):
    """An operator: `+`, `-`, `*`, `/`, `//`, `%`, `**`, `|`, `&`, …, `not`, `or`, `compare`."""

    operator: str
    operands: tuple[Expression, ...]


class Collection(NamedTuple):
    """A display of values: their order matters but in a set. A spread item stands as Argument."""

    kind: Literal["list", "tuple", "set"]
    items: tuple[Expression, ...]


class Comprehension(NamedTuple):
    """A comprehension or generator: `key` only of a dict; `maybe` where a condition filters.

    `loops` are the Elements that its `for` clauses bind, outermost first.
    """

    kind: Literal["list", "set", "dict", "generator"]
    key: Expression | None
    value: Expression
    loops: tuple[Element, ...]
    maybe: bool


class Function(NamedTuple):
    """A lambda: `parameters` in order; in `result` they appear as Parameter of `qualname`."""

    qualname: str
    parameters: tuple[Parameter, ...]
    result: Expression


class Awaited(NamedTuple):
    """`await x`."""

    value: Expression


class Entered(NamedTuple):
    """What `with x as y` binds to `y`."""

    context: Expression


Expression: TypeAlias = (
    Constant
    | Opaque
    | Name
    | Imported
    | Parameter
    | Defined
    | Attribute
    | Item
    | Element
    | Call
    | Dict
    | Without
    | Passed
    | Text
    | Choice
    | Operation
    | Collection
    | Comprehension
    | Function
    | Awaited
    | Entered
    | Argument
)
OPAQUE = Opaque()
