"""What a call of an SDK's method sends, by the profile's signatures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from trackplan.code.python.link.abstract import (
    UNKNOWN,
    Abstract,
    ExternalInstance,
    Given,
    GivenArgument,
    Instance,
    Known,
    OneOf,
    Record,
    Unbound,
    one_of,
)
from trackplan.code.python.link.bases import lineage
from trackplan.code.python.link.binding import unknown_of
from trackplan.code.python.link.construction import passed_up
from trackplan.code.python.link.keywords import record_of_keywords
from trackplan.code.python.link.records import OPEN, record_of
from trackplan.code.python.link.sent import Sent
from trackplan.code.python.link.targets import SdkTarget
from trackplan.code.sdk.profile import Role, Signature

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

REST = "**"
_IGLU = re.compile(r"iglu:[^/]+/([^/]+)/jsonschema/.+")


class Bound(NamedTuple):
    """Arguments by parameter, the keywords that no parameter takes, and what speaks against it."""

    arguments: Mapping[str, GivenArgument]
    rest: Mapping[str, GivenArgument]
    given: Given
    misfits: int


def sdk_sent(ev: Evaluator, target: SdkTarget) -> Sent | None:
    """What it sends, None where the call gives no event (so it is another method of this name)."""
    fits = [(bound_to(each, target.given), each) for each in target.signatures]
    for bound, signature in sorted(fits, key=lambda fit: fit[0].misfits):
        sent = sent_as(ev, target, bound, signature)
        if sent is not None:
            return sent
    return None


def sent_as(ev: Evaluator, target: SdkTarget, bound: Bound, signature: Signature) -> Sent | None:
    """What it sends by one signature, None where that gives no event."""
    event = valued(ev, bound, signature.event)
    if signature.method == "track" and event is None and signature.default_event is None:
        return None
    name = None if event is None else named(signature, event.value)
    if event is None and signature.default_event is not None:
        name = Known(signature.default_event)
    properties = record_at(ev, bound, signature.properties)
    user, anonymous = (
        present(valued(ev, bound, role)) for role in (signature.user, signature.anonymous)
    )
    context = valued(ev, bound, signature.context)
    group = valued(ev, bound, signature.group_type)
    return Sent(
        sdk=target.profile.id,
        method=signature.method,
        event=name,
        event_at=None if event is None else event.at,
        visible=properties,
        properties=properties,
        traits=record_at(ev, bound, signature.traits),
        context=OPEN if context is None else record_of(context.value),
        user=user,
        anonymous=anonymous,
        user_known=not bound.given.open and signature.user is not None,
        group_type=None if group is None else group.value,
    )


def bound_to(signature: Signature, given: Given) -> Bound:
    """The arguments as this signature takes them, and how many do not fit."""
    names = list(signature.parameters)
    positional = names[: names.index("*")] if "*" in names else names
    keywords = [name for name in names if name != "*"]
    arguments = dict(zip(positional, given.positional, strict=False))
    misfits = max(0, len(given.positional) - len(positional))
    rest = {}
    for name, argument in given.keywords.items():
        if name in arguments:
            misfits += 1
        elif name in keywords:
            arguments[name] = argument
        else:
            rest[name] = argument
    if not takes_rest(signature):
        misfits += len(rest)
    needed = signature.event.path[0] if signature.event is not None else None
    if needed is not None and needed not in arguments and not given.open:
        misfits += 1
    return Bound(arguments, rest, given, misfits)


def takes_rest(signature: Signature) -> bool:
    """Whether further keywords are properties or traits."""
    return any(
        role is not None and role.path[-1] == REST
        for role in (signature.properties, signature.traits)
    )


def valued(ev: Evaluator, bound: Bound, role: Role | None) -> GivenArgument | None:
    """The argument with a role, None where it is not given."""
    if role is None:
        return None
    first, *steps = role.path
    argument = bound.arguments.get(first)
    if argument is None:
        return unknown_argument(bound) if bound.given.open else None
    for step in steps:
        found = step_into(ev, argument, step)
        if found is None:
            return None
        argument = found
    return argument


def unknown_argument(bound: Bound) -> GivenArgument | None:
    """An argument that may be in what was spread into the call."""
    somewhere = next(
        iter((*bound.given.positional, *bound.given.keywords.values())), bound.given.spread_at
    )
    if somewhere is None:
        return None
    return GivenArgument(unknown_of(bound.given), somewhere.at)


def step_into(ev: Evaluator, argument: GivenArgument, step: str) -> GivenArgument | None:
    """What the object that is an argument was made with; None where it was made without."""
    from trackplan.code.python.link.attributes import attribute

    value = argument.value
    if isinstance(value, Unbound):  # whoever calls the function around makes the object
        taken = Unbound(value.path, value.function, value.name, UNKNOWN, direct=False)
        return GivenArgument(taken, argument.at)
    given = made_with(ev, value)
    if given is None:
        inner = attribute(ev, value, step)
        return GivenArgument(inner, argument.at)
    bound = {**dict(zip(given[0], given[1].positional, strict=False)), **given[1].keywords}
    if step in bound:
        return bound[step]
    return GivenArgument(UNKNOWN, argument.at) if given[1].open else None


def made_with(ev: Evaluator, value: Abstract) -> tuple[tuple[str, ...], Given] | None:
    """Parameters and arguments of the SDK's class that a value was made with."""
    if isinstance(value, OneOf):
        return next((found for o in value.options if (found := made_with(ev, o))), None)
    if isinstance(value, ExternalInstance) and value.given is not None:
        parameters = ev.sdks.constructors.get(value.name)
        return None if parameters is None else (parameters, value.given)
    if isinstance(value, Instance) and value.given is not None:
        given, _ = passed_up(ev, value)
        for external in lineage(ev, value.path, value.qualname).externals:
            if external in ev.sdks.constructors and given is not None:
                return ev.sdks.constructors[external], given
    return None


def record_at(ev: Evaluator, bound: Bound, role: Role | None) -> Record:
    """The dict with a role; empty where it is not given."""
    if role is None:
        return Record()
    if role.path[-1] == REST:
        return record_of_keywords(bound.rest, bound.given)
    argument = valued(ev, bound, role)
    if argument is None:
        return Record(open=bound.given.open, spreads=bound.given.spreads)
    return record_of(argument.value)


def present(argument: GivenArgument | None) -> GivenArgument | None:
    """An argument, unless it is None."""
    if argument is None or (isinstance(argument.value, Known) and argument.value.value is None):
        return None
    return argument


def named(signature: Signature, value: Abstract) -> Abstract:
    """The event's name in a value: an Iglu schema holds it between vendor and version."""
    if signature.name_form != "iglu":
        return value
    if isinstance(value, OneOf):
        return one_of(named(signature, option) for option in value.options)
    if isinstance(value, Known) and isinstance(value.value, str):
        match = _IGLU.fullmatch(value.value)
        return Known(match.group(1), None) if match else UNKNOWN
    return value
