"""Functions of the project whose arguments end in an analytics call, and what such a call sends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from trackplan.code.dotted import dotted
from trackplan.code.python import expression as ex
from trackplan.code.python.facts import CallFacts, FileFacts, FunctionFacts
from trackplan.code.python.link.abstract import (
    Abstract,
    External,
    ExternalInstance,
    Given,
    GivenArgument,
    MethodOf,
    Partial,
    Pattern,
    ProjectClass,
    ProjectFunction,
    Record,
    Unbound,
    options_of,
)
from trackplan.code.python.link.bases import lineage
from trackplan.code.python.link.binding import (
    bound_frame,
    given_of,
    position_of,
    takes_instance,
)
from trackplan.code.python.link.client_calls import client_sent
from trackplan.code.python.link.declared import Declared
from trackplan.code.python.link.fields import dumped
from trackplan.code.python.link.frame import Frame
from trackplan.code.python.link.last_names import mentioned
from trackplan.code.python.link.places import Places
from trackplan.code.python.link.records import record_of
from trackplan.code.python.link.sdk_calls import sdk_sent
from trackplan.code.python.link.sent import Sent
from trackplan.code.python.link.targets import (
    ClientTarget,
    ExternalTarget,
    FunctionTarget,
    SdkTarget,
    Target,
    reached,
)

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

# So many wrappers may lie between a call and the SDK.
DEEPEST_WRAPPER = 8

# Arguments that can be functions.
_FUNCTIONS = (ex.Attribute, ex.Name, ex.Imported, ex.Defined, ex.Parameter, ex.Choice)

# A function by its file and qualified name.
FunctionKey = tuple[str, str]


class Relay(NamedTuple):
    """A call that hands on arguments of a function; `function` is where it stands, perhaps inside.

    `event` and `properties` are the parameters that it hands on, None where it composes them.
    """

    call: CallFacts
    function: str
    sent: Sent
    event: str | None
    properties: str | None
    # Whether a parameter itself is handed on, and not only something taken from one.
    direct: bool = True


class Relays:
    """The wrappers known so far, those declared and those inferred."""

    def __init__(self, ev: Evaluator, declared: Declared, places: Places) -> None:
        self.ev = ev
        self.places = places
        self.declared = declared
        self.inferred: defaultdict[FunctionKey, list[Relay]] = defaultdict(list)
        # Wrappers that only turn out to be some by their callers: there has to be one, and for
        # those with True one that makes the name known.
        self.doubtful: dict[FunctionKey, bool] = {}
        self._under_way: list[FunctionKey] = []
        self._mentioned: dict[str, frozenset[str]] = {}

    def mentioned(self, path: str, facts: FileFacts) -> frozenset[str]:
        """All names that what a file defines may be; looked at once."""
        if path not in self._mentioned:
            self._mentioned[path] = mentioned(facts)
        return self._mentioned[path]

    def sent_by(self, call: CallFacts, frame: Frame) -> list[Sent]:
        """What a call sends, seen from the function it stands in."""
        ev = self.ev
        function = ev.value(call.call.function, frame)
        matters = self.may_matter(function) or self.hands_over(call, frame)
        if not matters and not self.declared.by_pattern:
            return []
        given = given_of(ev, call.call, frame)
        found = list(self.declared.by_text(given, lambda: self.text(frame.path, call)))
        for each in reached(ev, function, given) if matters else ():
            found += [
                replace(sent, deferred=each.deferred or sent.deferred)
                for sent in self.of_target(each.target)
            ]
        return found

    def hands_over(self, call: CallFacts, frame: Frame) -> bool:
        """Whether an argument is a function that matters."""
        return any(
            isinstance(argument.value, _FUNCTIONS)
            and self.may_matter(self.ev.value(argument.value, frame))
            for argument in call.call.arguments
        )

    def may_matter(self, function: Abstract) -> bool:
        """Whether calling a value may send something: known before its arguments are."""
        return any(self._may_matter(option) for option in options_of(function))

    def _may_matter(self, function: Abstract) -> bool:
        sdks, declared = self.ev.sdks, self.declared.by_dotted
        match function:
            case External(name=name):
                return name in sdks.names or name in declared
            case MethodOf(base=ExternalInstance(name=class_), name=name):
                return f"{class_}.{name}" in declared or sdks.sends(class_, name)
            case MethodOf(base=base, name=name):
                if isinstance(base, External) and f"{base.name}.{name}" in sdks.names:
                    return True
                return isinstance(base, External | ProjectFunction) and self._may_matter(base)
            case ProjectFunction():
                return bool(declared) or bool(self.implementations(function))
            case ProjectClass(path=path, qualname=qualname):
                return bool(declared) or self.is_made_by_wrapper(path, qualname)
            case Partial(function=inner):
                return self.may_matter(inner)
            case Unbound(typed=typed) if not isinstance(typed, Unbound):
                return self.may_matter(typed)
            case _:
                return False

    def is_made_by_wrapper(self, path: str, qualname: str) -> bool:
        """Whether making an instance of a class hands something on."""
        return any(
            (where, f"{each.qualname}.__init__") in self.inferred
            for where, each in lineage(self.ev, path, qualname).classes
        )

    def text(self, path: str, call: CallFacts) -> str:
        """What is called, as it is written."""
        return "".join(self.places.text(path, call.call.callee).split())

    def of_target(self, target: Target) -> Iterator[Sent]:
        """What reaching a target sends."""
        match target:
            case SdkTarget():
                sent = sdk_sent(self.ev, target)
                if sent is not None:
                    yield sent
            case ClientTarget():
                yield client_sent(self.ev, target)
            case ExternalTarget(name=name, given=given):
                yield from self.declared.by_name(name, given)
            case FunctionTarget(function=function, given=given):
                yield from self.of_function(function, given)

    def of_function(self, function: ProjectFunction, given: Given) -> Iterator[Sent]:
        """What calling a function of the project sends: as declared, else as inferred."""
        declared = list(self.declared.by_function(function, given))
        if declared:
            yield from declared
            return
        for key in self.implementations(function):
            if key in self._under_way or len(self._under_way) > DEEPEST_WRAPPER:
                continue
            self._under_way.append(key)
            try:
                path, qualname = key
                implementation = replace(function, path=path, qualname=qualname)
                yield from list(self.through(implementation, given))
            finally:
                self._under_way.pop()

    def implementations(self, function: ProjectFunction) -> list[FunctionKey]:
        """The function itself, or where it is abstract those that stand for it in subclasses."""
        key = (function.path, function.qualname)
        if key in self.inferred:
            return [key]
        facts = self.ev.project.function(*key)
        if facts is None or facts.owner is None or facts.calls:
            return []
        name = function.qualname.rpartition(".")[2]
        return [
            other
            for other in self.inferred
            if other[1].rpartition(".")[2] == name and self.stands_for(other, (key[0], facts.owner))
        ][:1]

    def stands_for(self, method: FunctionKey, abstract: tuple[str, str]) -> bool:
        """Whether a method belongs to a class that has the methods of an abstract one."""
        facts = self.ev.project.function(*method)
        if facts is None or facts.owner is None:
            return False
        classes = lineage(self.ev, method[0], facts.owner).classes
        if any((path, each.qualname) == abstract for path, each in classes):
            return True
        above = lineage(self.ev, *abstract).externals
        return any(name.rpartition(".")[2] == "Protocol" for name in above)

    def through(self, function: ProjectFunction, given: Given) -> Iterator[Sent]:
        """What an inferred wrapper sends when it is given these arguments."""
        ev = self.ev
        key = (function.path, function.qualname)
        facts = ev.project.function(*key)
        if facts is None:
            return
        frame = bound_frame(ev, function, facts, given)
        for relay in self.inferred[key]:
            inside = frame
            if relay.function != facts.qualname:
                inside = Frame(function.path, relay.function, parent=frame)
            for sent in self.sent_by(relay.call, inside):
                yield seen_from_outside(self, sent, relay, function, facts, given, frame)

    def add(self, key: FunctionKey, relay: Relay) -> bool:
        """Take up a wrapper; whether it is new."""
        known = self.inferred.get(key, [])
        if any(each.call.call.number == relay.call.call.number for each in known):
            return False
        self.inferred[key].append(relay)
        if not known and not (relay.direct and is_whole(relay.sent.event)):
            self.doubtful[key] = not relay.direct
        elif relay.direct and key in self.doubtful:
            self.doubtful[key] = False
        return True

    def settle(self, called: frozenset[str], known: frozenset[str]) -> None:
        """Give up the doubtful wrappers that nobody calls, or calls so that the name is known."""
        for key, wants_name in self.doubtful.items():
            if dotted(*key) not in (known if wants_name else called):
                del self.inferred[key]
        self.doubtful.clear()


def is_whole(event: Abstract | None) -> bool:
    """Whether a name is what was given as it is, not put together with something."""
    return event is None or not any(isinstance(o, Pattern) for o in options_of(event))


def seen_from_outside(
    relays: Relays,
    sent: Sent,
    relay: Relay,
    function: ProjectFunction,
    facts: FunctionFacts,
    given: Given,
    frame: Frame,
) -> Sent:
    """What a wrapper sends, with the arguments as its caller sees them."""
    event = argument_for(relays.ev, function, facts, given, relay.event)
    user, anonymous = (
        from_outside(relays.ev, function, facts, given, inner, now)
        for inner, now in ((relay.sent.user, sent.user), (relay.sent.anonymous, sent.anonymous))
    )
    visible = Record()
    if relay.properties is not None:
        bound = frame.bindings.get((facts.qualname, relay.properties))
        visible = Record() if bound is None else record_of(dumped(relays.ev, bound))
    return replace(
        sent,
        event_at=None if event is None else event.at,
        visible=visible,
        user=user,
        anonymous=anonymous,
        through=(dotted(function.path, function.qualname), *sent.through),
        deferred=False,
    )


def from_outside(
    ev: Evaluator,
    function: ProjectFunction,
    facts: FunctionFacts,
    given: Given,
    inner: GivenArgument | None,
    now: GivenArgument | None,
) -> GivenArgument | None:
    """An argument with the place where the caller gives it, if it is handed on as it is."""
    if inner is None or now is None or not isinstance(inner.value, Unbound):
        return now
    outer = argument_for(ev, function, facts, given, inner.value.name)
    return now if outer is None else replace(now, at=outer.at)


def argument_for(
    ev: Evaluator,
    function: ProjectFunction,
    facts: FunctionFacts,
    given: Given,
    name: str | None,
) -> GivenArgument | None:
    """The argument that a parameter gets."""
    if name is None:
        return None
    if name in given.keywords:
        return given.keywords[name]
    position = position_of(facts, name, bound=takes_instance(ev, function, facts))
    if position is None or position >= len(given.positional):
        return None
    return given.positional[position]
