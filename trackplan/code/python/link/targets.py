"""What a call reaches: an SDK, a wrapper that was declared, or a function of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from trackplan.code.python.link.abstract import (
    Abstract,
    Array,
    External,
    ExternalInstance,
    Given,
    GivenArgument,
    MethodOf,
    Partial,
    ProjectClass,
    ProjectFunction,
    Unbound,
    options_of,
)
from trackplan.code.python.link.calling import together
from trackplan.code.python.link.instances import instance_attribute
from trackplan.code.python.link.keywords import as_keywords
from trackplan.code.python.link.records import record_of
from trackplan.code.sdk.profile import Profile, Signature
from trackplan.manifest import MethodListing

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator


class SdkTarget(NamedTuple):
    """A method of an SDK, with the ways to call it."""

    profile: Profile
    signatures: tuple[Signature, ...]
    given: Given


class ClientTarget(NamedTuple):
    """A method of a generated client; `name` is dotted."""

    name: str
    method: MethodListing
    given: Given


class FunctionTarget(NamedTuple):
    """A function of the project, or a class whose constructor is called."""

    function: ProjectFunction
    given: Given


class ExternalTarget(NamedTuple):
    """Something outside the project that may be a declared wrapper; `name` is dotted."""

    name: str
    given: Given


Target: TypeAlias = SdkTarget | ClientTarget | FunctionTarget | ExternalTarget
# Methods of a function that call it later, and take its arguments as they are.
_LATER = {"delay", "remote", "s", "si", "send", "send_with_options", "spawn", "defer", "submit"}
# These take them as `args=` and `kwargs=`.
_LATER_PACKED = {"apply_async", "apply", "signature", "schedule"}
# The keywords by which a function is handed over.
_HANDED = ("target", "func", "fn", "function", "callback", "f", "task")


class Reached(NamedTuple):
    """A target, and whether the call only hands it over to be called later."""

    target: Target
    deferred: bool


def reached(ev: Evaluator, function: Abstract, given: Given) -> list[Reached]:
    """What a call reaches, by what is called or else by what is handed over."""
    direct = [
        Reached(target, deferred=False)
        for option in options_of(function)
        for target in called_targets(ev, option, given)
    ]
    later = deferred_by_method(ev, function, given)
    if later or any(not isinstance(each.target, ExternalTarget) for each in direct):
        return direct + later
    return direct + handed_over(ev, given)


def called_targets(ev: Evaluator, function: Abstract, given: Given) -> list[Target]:
    """What calling a value reaches."""
    match function:
        case External(name=name):
            found = ev.sdks.function(name)
            if found is not None:
                return [SdkTarget(*found, given)]
            return [ExternalTarget(name, given)]
        case MethodOf(base=ExternalInstance(name=class_), name=name):
            return [method_target(ev, class_, name, given)]
        case MethodOf(base=External(name=base), name=name):
            return called_targets(ev, External(f"{base}.{name}"), given)
        case ProjectFunction():
            return [FunctionTarget(function, given)]
        case ProjectClass():
            return constructor(ev, function, given)
        case Partial():
            return called_targets(ev, function.function, together(function.given, given))
        case Unbound(typed=typed):
            return [t for option in options_of(typed) for t in tied(ev, option, given)]
        case _:
            return []


def method_target(ev: Evaluator, class_: str, name: str, given: Given) -> Target:
    """What a method of a class outside the project is: of an SDK, of a generated client."""
    found = ev.sdks.method(class_, name)
    if found is not None:
        return SdkTarget(*found, given)
    method = ev.sdks.generated.method(class_, name)
    if method is not None:
        return ClientTarget(f"{class_}.{name}", method, given)
    return ExternalTarget(f"{class_}.{name}", given)


def tied(ev: Evaluator, function: Abstract, given: Given) -> list[Target]:
    """What a value reaches that is known by an annotation only."""
    return [] if isinstance(function, Unbound) else called_targets(ev, function, given)


def constructor(ev: Evaluator, class_: ProjectClass, given: Given) -> list[Target]:
    """The `__init__` that making an instance calls."""
    from trackplan.code.python.link.abstract import Instance

    made = Instance(class_.path, class_.qualname, given)
    method = instance_attribute(ev, made, "__init__")
    return [FunctionTarget(method, given)] if isinstance(method, ProjectFunction) else []


def deferred_by_method(ev: Evaluator, function: Abstract, given: Given) -> list[Reached]:
    """`task.delay(…)` and its like."""
    found = []
    for option in options_of(function):
        if not isinstance(option, MethodOf):
            continue
        if option.name in _LATER:
            arguments = given
        elif option.name in _LATER_PACKED:
            arguments = unpacked(given)
        else:
            continue
        found += [
            Reached(target, deferred=True)
            for base in options_of(option.base)
            if isinstance(base, ProjectFunction | External)
            for target in called_targets(ev, base, arguments)
            if not isinstance(target, ExternalTarget)
        ]
    return found


def unpacked(given: Given) -> Given:
    """The arguments that `args=` and `kwargs=`, or the first two arguments, hold."""
    places: list[GivenArgument | None] = [
        given.keywords.get("args"),
        given.keywords.get("kwargs"),
    ]
    for index, argument in enumerate(given.positional[:2]):
        places[index] = places[index] or argument
    args, kwargs = places
    keywords, unknown, spreads = keywords_of(kwargs)
    return Given(positional_of(args), keywords, unknown, spreads)


def positional_of(packed: GivenArgument | None) -> tuple[GivenArgument, ...]:
    """The positional arguments in a list."""
    if packed is None or not isinstance(packed.value, Array):
        return ()
    return tuple(GivenArgument(value, packed.at) for value in packed.value.items or ())


def keywords_of(
    packed: GivenArgument | None,
) -> tuple[dict[str, GivenArgument], bool, tuple[Unbound, ...]]:
    """The keyword arguments in a dict, whether there may be more, and from where."""
    if packed is None:
        return {}, False, ()
    record = record_of(packed.value)
    return as_keywords(record), record.open, record.spreads


def handed_over(ev: Evaluator, given: Given) -> list[Reached]:
    """A function among the arguments: those after it are its own, or `args=` and `kwargs=`."""
    for index, argument in enumerate(given.positional):
        if may_be_handed(argument.value):
            rest = Given(given.positional[index + 1 :], given.keywords, given.open, given.spreads)
            return later(ev, argument.value, with_packed(rest))
    for name in _HANDED:
        keyword = given.keywords.get(name)
        if keyword is not None and may_be_handed(keyword.value):
            left = {key: each for key, each in given.keywords.items() if key != name}
            return later(ev, keyword.value, with_packed(Given((), left, given.open)))
    return []


def may_be_handed(value: Abstract) -> bool:
    """Whether a value is a function."""
    return any(
        isinstance(option, ProjectFunction | MethodOf | Partial)
        or (isinstance(option, External) and not option.name.startswith("builtins."))
        for option in options_of(value)
    )


def with_packed(given: Given) -> Given:
    """The arguments for a function that is handed over; none where there are none for it."""
    if "args" not in given.keywords and "kwargs" not in given.keywords:
        return given
    packed = unpacked(Given((), given.keywords))
    others = {k: v for k, v in given.keywords.items() if k not in {"args", "kwargs"}}
    return Given(
        (*given.positional, *packed.positional),
        {**others, **packed.keywords},
        packed.open,
        packed.spreads,
    )


def later(ev: Evaluator, function: Abstract, given: Given) -> list[Reached]:
    """What is reached later; without any argument it is only mentioned."""
    if not given.positional and not given.keywords and not has_arguments(function):
        return []
    return [
        Reached(target, deferred=True)
        for option in options_of(function)
        for target in called_targets(ev, option, given)
        if not isinstance(target, ExternalTarget)
    ]


def has_arguments(function: Abstract) -> bool:
    """Whether a function was given arguments before."""
    return any(isinstance(option, Partial) for option in options_of(function))
