"""What an annotation says of a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trackplan.code.python import expression as ex
from trackplan.code.python.link.abstract import (
    BOOLEAN,
    INTEGER,
    NONE,
    NUMBER,
    TEXT,
    UNKNOWN,
    Abstract,
    Array,
    External,
    ExternalInstance,
    Instance,
    Known,
    ProjectClass,
    Record,
    Unknown,
    one_of,
)
from trackplan.code.python.link.frame import Frame

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator
    from trackplan.code.python.link.fields import DeclaredField

_SCALARS: dict[str, Abstract] = {
    "builtins.str": TEXT,
    "builtins.int": INTEGER,
    "builtins.float": NUMBER,
    "builtins.bool": BOOLEAN,
    "builtins.dict": Record(open=True),
    "builtins.list": Array(),
    "builtins.tuple": Array(),
    "builtins.set": Array(),
    "builtins.frozenset": Array(),
    "typing.LiteralString": TEXT,
}
# By last names: `typing`, `collections.abc` and `typing_extensions` agree on them.
_DICTS = {"Dict", "Mapping", "MutableMapping", "DefaultDict", "OrderedDict", "dict"}
_ARRAYS = {"List", "Sequence", "MutableSequence", "list", "Set", "set", "FrozenSet", "frozenset"}
_INNER = {
    "Optional",
    "Annotated",
    "Final",
    "ClassVar",
    "Required",
    "NotRequired",
    "ReadOnly",
    "Awaitable",
    "Coroutine",
    "AsyncIterator",
    "AsyncGenerator",
    "Iterator",
    "Generator",
}
# Of these the value is the last argument: `Coroutine[None, None, X]`.
_LAST = {"Coroutine"}


def instance_of(ev: Evaluator, it: ex.Expression, frame: Frame) -> Abstract:
    """A value that an annotation describes; an alias is followed."""
    match it:
        case ex.Constant(value=None):
            return NONE
        case ex.Operation(operator="|", operands=operands):
            return one_of(instance_of(ev, each, frame) for each in operands)
        case ex.Item(base=base, key=key):
            return parametrized(ev, base, arguments(key), frame)
        case ex.Choice(options=options):
            known = [instance_of(ev, each, frame) for each in options]
            return one_of([v for v in known if v is not NONE] or [UNKNOWN])
        case ex.Name(id=name):
            facts = ev.project.facts(frame.path)
            alias = facts.names.get(name) if facts is not None else None
            if isinstance(alias, ex.Item | ex.Operation):
                return instance_of(ev, alias, ev.frame(frame.path))
    return made_by(ev, ev.value(it, frame))


def arguments(key: ex.Expression) -> tuple[ex.Expression, ...]:
    """What stands in the brackets."""
    return key.items if isinstance(key, ex.Collection) else (key,)


def parametrized(
    ev: Evaluator, base: ex.Expression, given: tuple[ex.Expression, ...], frame: Frame
) -> Abstract:
    """`base[given]`."""
    value = ev.value(base, frame)
    name = value.name.rpartition(".")[2] if isinstance(value, External) else ""
    if name == "Union":
        return one_of(instance_of(ev, each, frame) for each in given)
    if name == "Optional":
        return one_of([instance_of(ev, given[0], frame), NONE])
    if name == "Literal":
        return one_of(ev.value(each, frame) for each in given)
    if name in _INNER and given:
        return inner(ev, given, frame, last=name in _LAST)
    if name in _DICTS:
        return Record(open=True)
    if name in _ARRAYS:
        return Array(item=instance_of(ev, given[0], frame))
    if name in {"Tuple", "tuple"}:
        return Array()
    if name in {"Type", "type"}:
        return ev.value(given[0], frame)
    return made_by(ev, value)


def inner(ev: Evaluator, given: tuple[ex.Expression, ...], frame: Frame, *, last: bool) -> Abstract:
    """What is wrapped: `Annotated[X, Depends(make)]` is an X, or what `make` returns."""
    value = instance_of(ev, given[-1 if last else 0], frame)
    if isinstance(value, Unknown):
        made = [ev.value(each, frame) for each in given[1:] if isinstance(each, ex.Call)]
        return next((each for each in made if not isinstance(each, Unknown)), UNKNOWN)
    return value


def made_by(ev: Evaluator, value: Abstract) -> Abstract:
    """An instance of a class."""
    match value:
        case External(name=name):
            if name in _SCALARS:
                return _SCALARS[name]
            last = name.rpartition(".")[2]
            if last in _DICTS:
                return Record(open=True)
            if last in {*_ARRAYS, "Tuple"}:
                return Array()
            if last in {"Any", "object"} or not last[:1].isupper():
                return ExternalInstance(name) if ev.sdks.is_class(name) or "." in name else UNKNOWN
            return ExternalInstance(name)
        case ProjectClass(path=path, qualname=qualname):
            return of_class(ev, path, qualname)
        case Known(value=None):
            return NONE
        case _:
            return UNKNOWN


def of_class(ev: Evaluator, path: str, qualname: str) -> Abstract:
    """Any instance of a class of the project: of an Enum one of its members."""
    from trackplan.code.python.link.bases import kind_of
    from trackplan.code.python.link.fields import typed_dict
    from trackplan.code.python.link.members import members_of

    kind = kind_of(ev, path, qualname)
    if kind == "enum":
        return one_of(members_of(ev, ProjectClass(path, qualname)))
    if kind == "typed-dict":
        return typed_dict(ev, path, qualname)
    return Instance(path, qualname)


def head_of(ev: Evaluator, annotation: ex.Expression, frame: Frame) -> str:
    """The last name of what an annotation is an application of: `ClassVar` of `ClassVar[int]`."""
    base = annotation.base if isinstance(annotation, ex.Item) else annotation
    value = ev.value(base, frame)
    return value.name.rpartition(".")[2] if isinstance(value, External) else ""


def unwrapped(ev: Evaluator, declared: DeclaredField) -> ex.Expression:
    """A field's annotation without `Required` and `NotRequired`."""
    annotation = declared.annotation
    if isinstance(annotation, ex.Item) and head_of(ev, annotation, declared.frame) in {
        "Required",
        "NotRequired",
        "ReadOnly",
    }:
        return annotation.key
    return annotation


def named(ev: Evaluator, decorator: ex.Expression, frame: Frame) -> str:
    """The last name of a decorator, as defined rather than as imported; empty where unknown."""
    it = decorator.function if isinstance(decorator, ex.Call) else decorator
    value = ev.value(it, frame)
    if isinstance(value, External):
        return value.name.rpartition(".")[2]
    if isinstance(it, ex.Attribute):
        return it.name
    return it.id if isinstance(it, ex.Name) else ""
