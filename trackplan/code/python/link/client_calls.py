"""What a call of a generated client's method sends, by what its manifest lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trackplan.code.generated import GENERATED
from trackplan.code.python.link.abstract import (
    UNKNOWN,
    Abstract,
    External,
    ExternalInstance,
    Given,
    GivenArgument,
    Known,
    MethodOf,
    Record,
    RecordField,
    Typed,
    Unbound,
    Unknown,
    one_of,
    options_of,
)
from trackplan.code.python.link.keywords import record_of_keywords
from trackplan.code.python.link.records import OPEN, Builder, is_none, record_of
from trackplan.code.python.link.sent import Sent
from trackplan.code.python.link.targets import ClientTarget
from trackplan.manifest import MethodListing

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

CONTEXT, EXTRA, GROUP = "context", "extra", "group_id"
# The fields of the class for users, in their order.
IDENTITY = ("user_id", "anonymous_id")
_NULL = frozenset({"null"})


def client_sent(ev: Evaluator, target: ClientTarget) -> Sent:
    """What it sends."""
    method, given = target.method, target.given
    has_name = method.sends in ("track", "page", "screen")
    sent = record_sent(ev, method, given)
    context = given.keywords.get(CONTEXT)
    user, anonymous = acting(ev, given)
    return Sent(
        sdk=GENERATED,
        method=method.sends,
        event=Known(method.name) if has_name else None,
        visible=sent if has_name else Record(),
        properties=sent if has_name else Record(),
        traits=Record() if has_name else sent,
        context=OPEN if context is None else record_of(context.value),
        user=user,
        anonymous=anonymous,
        user_known=not given.open,
        group_type=Known(method.name) if method.sends == "group" else None,
        through=(target.name,),
    )


def acting(ev: Evaluator, given: Given) -> tuple[GivenArgument | None, GivenArgument | None]:
    """The known and the anonymous user: the first argument, or what it was made of."""
    who = next(iter(given.positional), None)
    if who is None or not isinstance(who.value, ExternalInstance):
        return who, None
    made = who.value
    if made.name not in ev.sdks.generated.identities or made.given is None:
        return who, None
    bound = {**dict(zip(IDENTITY, made.given.positional, strict=False)), **made.given.keywords}
    if made.given.open:
        return GivenArgument(UNKNOWN, who.at), None
    user, anonymous = (bound.get(name) for name in IDENTITY)
    return present(user), present(anonymous)


def present(argument: GivenArgument | None) -> GivenArgument | None:
    """An argument, unless it is None."""
    return None if argument is None or is_none(argument.value) else argument


def record_sent(ev: Evaluator, method: MethodListing, given: Given) -> Record:
    """The properties or traits: what is extra, and over it the keywords by their keys."""
    taken = {CONTEXT, *([EXTRA] if method.is_open else []), *([GROUP] if is_group(method) else [])}
    rest = {name: each for name, each in given.keywords.items() if name not in taken}
    written = record_of_keywords(rest, given)
    built = Builder()
    extra = given.keywords.get(EXTRA)
    if method.is_open and extra is not None:
        built.spread(record_of(extra.value), maybe=not extra.always)
    for name, field in written.fields.items():
        kept = field_sent(ev, field, leaves_out_none=name in method.omits)
        if kept is not None:
            built.put(method.keys.get(name, name), kept)
    built.spread(replace(written, fields={}), maybe=False)
    return built.record()


def is_group(method: MethodListing) -> bool:
    """Whether a method takes the id of a group."""
    return method.sends == "group"


def field_sent(ev: Evaluator, field: RecordField, *, leaves_out_none: bool) -> RecordField | None:
    """What arrives of an argument; None where nothing does.

    Its name belongs to the client, so that another cannot just be written in its place.
    """
    options = [o for o in options_of(field.value) if not is_omitted(ev, o)]
    is_sure = len(options) == len(options_of(field.value))
    if leaves_out_none:
        is_sure = is_sure and not any(map(may_be_none, options))
        options = [each for o in options if (each := without_none(o)) is not None]
    if not options:
        return None
    always = field.always and is_sure
    return replace(field, value=one_of(options), always=always, literal=False)


def is_omitted(ev: Evaluator, value: Abstract) -> bool:
    """Whether a value says that there is none."""
    return isinstance(value, External) and value.name in ev.sdks.generated.omitted


def without_none(value: Abstract) -> Abstract | None:
    """A value where it is not None; None where it always is."""
    match value:
        case Known(value=None):
            return None
        case Typed(types=types):
            return replace(value, types=types - _NULL) if types - _NULL else None
        case Unbound(typed=typed):
            kept = [each for o in options_of(typed) if (each := without_none(o)) is not None]
            return replace(value, typed=one_of(kept))
        case _:
            return value


def may_be_none(value: Abstract) -> bool:
    """Whether a value can be None for all that is known."""
    match value:
        case Known(value=None) | Unknown() | MethodOf():
            return True
        case Typed(types=types):
            return not _NULL.isdisjoint(types)
        case Unbound(typed=typed):
            return any(map(may_be_none, options_of(typed)))
        case _:
            return False
