"""A place in code that sends something to an analytics tool."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from trackplan.code.generated import GENERATED
from trackplan.code.value import ANYTHING, NOTHING, Constant, Payload, Value
from trackplan.source import Span

Method = Literal["track", "identify", "group", "page", "screen", "alias"]
METHODS: tuple[Method, ...] = ("track", "identify", "group", "page", "screen", "alias")
# What a call site says instead of an SDK where the configuration declares what is called.
CONFIGURED = "configured"
# How a call was recognized: an SDK's own call, one of a function that ends in such a call, one
# that is only handed over to be made later, or a comment that says so.
Level = Literal["sdk", "wrapper", "deferred", "marker"]


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names that a call can send, at least one; more than one is a closed set."""

    names: tuple[Constant, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The names without their places."""
        return tuple(str(name.value) for name in self.names)


@dataclass(frozen=True, slots=True)
class DynamicName:
    """A name that is not known before the code runs.

    `pattern` is what is known of it, `*` for the rest: `Song *`. `relayed` says that it is an
    argument of the function around it: whoever calls that function is a call site of its own, and
    nothing is to be asked of this one.
    """

    pattern: str = "*"
    relayed: bool = False


@dataclass(frozen=True, slots=True)
class NoName:
    """The method sends no name (identify, group, alias), or the call leaves it out (page)."""


EventName = KnownNames | DynamicName | NoName


@dataclass(frozen=True, slots=True)
class UserId:
    """The user that a call is about: what is known of the id, and where it is written.

    `anonymous` says that an anonymous id is given instead.
    """

    value: Value
    span: Span
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class CallSite:
    """A call that sends an event, or says who somebody is.

    `span` is the whole call, `callee` its text without arguments, `name_span` the argument that
    is the event's name, or of a generated client the method that stands for it (None where the
    method has none or it comes from elsewhere).
    `sdk` is the profile that it was recognized by, `configured` where only the configuration
    knows, `generated` where a client that trackplan generated is called.
    `properties` are those visible at the call, `sent` what arrives after wrappers have added,
    dropped and renamed keys: rules read that one. `traits` belong to identify and group.
    `user` is None where the call names no user, or where that cannot be known (`user_known`).
    `group_type` is the kind of group, where the SDK has kinds and it is known.
    `through` are the wrappers between the call and the SDK, outermost first, as dotted names.
    `function` is the function around it, dotted from its module on, empty at module level.
    `carried` says that it stands in a transport, which hands on what a generated client sends.
    """

    span: Span
    callee: str
    sdk: str
    method: Method
    level: Level
    event: EventName = NoName()
    name_span: Span | None = None
    properties: Payload = NOTHING
    sent: Payload = NOTHING
    traits: Payload = NOTHING
    context: Payload = ANYTHING
    user: UserId | None = None
    user_known: bool = False
    group_type: str | None = None
    through: tuple[str, ...] = ()
    function: str = ""
    in_loop: bool = False
    carried: bool = False

    @property
    def is_generated(self) -> bool:
        """Whether a generated client is called, at once or through wrappers."""
        return self.sdk == GENERATED

    @property
    def path(self) -> str:
        """The file that the call stands in."""
        return self.span.path

    @property
    def is_dynamic(self) -> bool:
        """Whether its name is not known before the code runs."""
        return isinstance(self.event, DynamicName)

    @property
    def pattern(self) -> str | None:
        """What is known of a dynamic name, None for one that is known and where there is none."""
        return self.event.pattern if isinstance(self.event, DynamicName) else None

    @property
    def has_unknown_name(self) -> bool:
        """Whether its name is not known, and not a matter of whoever calls the function around."""
        return self.is_dynamic and not self.relayed

    @property
    def relayed(self) -> bool:
        """Whether the call only hands on what the function around it was given."""
        if isinstance(self.event, KnownNames):
            return False
        return self.carried or (isinstance(self.event, DynamicName) and self.event.relayed)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that it can send; none where they are not known."""
        return self.event.texts if isinstance(self.event, KnownNames) else ()
