"""What a call sends: found at the end of the way to an SDK, seen from where the way begins."""

from __future__ import annotations

from dataclasses import dataclass, field

from trackplan.code.call_site import Method
from trackplan.code.python.link.abstract import Abstract, At, GivenArgument, Record
from trackplan.code.python.link.records import OPEN


@dataclass(frozen=True, slots=True)
class Sent:
    """Everything that is known of what arrives; `event` is None where no argument gives a name.

    `visible` are the properties as they are given at the call itself. `event_at` is the argument
    of the call itself that is the name, or leads to it. `user_known` says that the user is what
    `user` and `anonymous` say: where both are None there is none. `through` are wrappers.
    """

    sdk: str
    method: Method
    event: Abstract | None = None
    event_at: At | None = None
    visible: Record = field(default_factory=Record)
    properties: Record = field(default_factory=Record)
    traits: Record = field(default_factory=Record)
    context: Record = OPEN
    user: GivenArgument | None = None
    anonymous: GivenArgument | None = None
    user_known: bool = False
    group_type: Abstract | None = None
    through: tuple[str, ...] = ()
    deferred: bool = False
