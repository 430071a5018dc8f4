"""What one Python file says by itself: all that linking needs, and nothing of other files."""

from __future__ import annotations

from typing import Literal, NamedTuple

from trackplan.code.python.expression import Call, Expression, Place

ParameterKind = Literal["positional", "any", "keyword", "args", "kwargs"]


class ParameterFacts(NamedTuple):
    """A parameter; `kind` says how callers give it."""

    name: str
    kind: ParameterKind
    annotation: Expression | None
    default: Expression | None


class CallFacts(NamedTuple):
    """A call that stands in a function (or at module level).

    `tails` are the last names of what is called and of what is handed over: for
    `tasks.add_task(analytics.track, …)` these are `add_task` and `track`, for `f.delay(…)` both.
    `in_lambda` says that it runs later; `in_loop` that it may run more than once.
    """

    call: Call
    tails: frozenset[str]
    in_loop: bool
    in_lambda: bool


class Write(NamedTuple):
    """`base.attribute = value` in a function; `base` may be its `self`."""

    base: Expression
    attribute: str
    value: Expression


class FunctionFacts(NamedTuple):
    """A function or method, or with an empty `qualname` the code of the module itself.

    `owner` is the qualified name of the class whose method it is; `outer` that of the function
    around it. `result` is what it returns or yields, None where it returns nothing.
    `mutates` are, by parameter, dicts as they are at the end where the function changes them.
    `writes` are attributes that it sets; `globals` names of the module that it sets.
    `decorators` are as written.
    """

    qualname: str
    parameters: tuple[ParameterFacts, ...]
    returns: Expression | None
    decorators: tuple[Expression, ...]
    owner: str | None
    outer: str | None
    is_async: bool
    is_generator: bool
    result: Expression | None
    calls: tuple[CallFacts, ...]
    mutates: dict[str, Expression]
    writes: tuple[Write, ...]
    globals: dict[str, Expression]
    place: Place


class ClassFacts(NamedTuple):
    """A class: `members` are bound in its body (methods as Defined), `annotations` declared there.

    A field with a default is in both. `order` are the annotated names in their order.
    """

    qualname: str
    bases: tuple[Expression, ...]
    keywords: dict[str, Expression]
    decorators: tuple[Expression, ...]
    members: dict[str, Expression]
    annotations: dict[str, Expression]
    place: Place


class Marker(NamedTuple):
    """A comment `# trackplan: event "Song Played"`; `place` is the statement that it marks."""

    name: str
    comment: Place
    place: Place
    function: str


class FileFacts(NamedTuple):
    """One file. `names` are the module's own at its end; `star_imports` come beneath them."""

    names: dict[str, Expression]
    star_imports: tuple[Expression, ...]
    functions: dict[str, FunctionFacts]
    classes: dict[str, ClassFacts]
    markers: tuple[Marker, ...]


class ParseFailure(NamedTuple):
    """A file that is no Python; line and column from zero, the column in characters."""

    line: int
    column: int
    reason: str
