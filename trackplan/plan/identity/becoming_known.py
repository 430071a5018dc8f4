"""Where a funnel goes from people whom nobody knows to people who are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trackplan.plan.model.event import Event
from trackplan.plan.model.people import SourceKind
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.question import Funnel
from trackplan.plan.model.values import Reference
from trackplan.plan.names.event_names import reading_of
from trackplan.plan.naming.signing_in import makes_known
from trackplan.plan.sources.kinds import OURS


class Crossing(NamedTuple):
    """The last step at which people may be anonymous, and the first at which they are known.

    `by_sign_in` tells whether that is because they sign up or in there; else a server knows them.
    """

    anonymous: Reference
    known: Reference
    by_sign_in: bool


class Identity:
    """What a plan says about when people are known."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.kinds = {source.name: source.kind for source in plan.sources}
        when = plan.identify.when if plan.identify is not None else ()
        self.moments = frozenset(event.name for event in when)

    def crossing(self, funnel: Funnel) -> Crossing | None:
        """Where the funnel's people become known and were not identified by then."""
        passed: list[tuple[Reference, Event]] = []
        by_server = self.may_cross_at_server(funnel)
        for step, event in self.steps(funnel):
            if event.kind == "event" and event.name in self.moments:
                return None
            by_sign_in = signs_in(self.plan, event)
            if by_sign_in or (by_server and self.is_servers(event)):
                before = [s for s, e in passed if self.is_anonymous(e, sure=not by_sign_in)]
                if before or by_sign_in:
                    return Crossing(before[-1], step, by_sign_in) if before else None
                by_server = False  # It begins with people whom a server knows.
            passed.append((step, event))
        return None

    def steps(self, funnel: Funnel) -> Iterator[tuple[Reference, Event]]:
        """The steps that the plan declares."""
        for step in funnel.steps:
            event = self.plan.find(step)
            if event is not None:
                yield step, event

    def may_cross_at_server(self, funnel: Funnel) -> bool:
        """Whether nobody can have been identified between two steps of a funnel.

        A plan without moments says nothing about who is known. A moment that is no step may come
        at any time; one that is a step comes after those that were passed.
        """
        steps = {step.name for step in funnel.steps if step.kind == "event"}
        return bool(self.moments) and self.moments <= steps

    def is_anonymous(self, event: Event, *, sure: bool) -> bool:
        """Whether an event may be of somebody unknown; `sure` asks that an app or site sends it."""
        if sure and event.kind == "event":
            return "client" in self.kinds_of(event)
        return not self.is_servers(event)

    def is_servers(self, event: Event) -> bool:
        """Whether only servers send an event, and so know whom it is about."""
        kinds = self.kinds_of(event)
        return event.kind == "event" and bool(kinds) and kinds <= OURS

    def kinds_of(self, event: Event) -> set[SourceKind | None]:
        """The kinds of the sources that send an event."""
        return {self.kinds.get(u.source.name) for u in event.sources if u.status != "removed"}


def signs_in(plan: Plan, event: Event) -> bool:
    """Whether somebody signs up or in at an event, by its name and what the vocabulary says."""
    acronyms = plan.naming.acronyms
    return event.kind == "event" and any(makes_known(n, acronyms) for n in sayings(plan, event))


def sayings(plan: Plan, event: Event) -> Iterable[str]:
    """The name in the words of the vocabulary, with each synonym of its object."""
    read = reading_of(plan, event.name)
    if read.object is None and read.action is None:
        return [event.name]
    action = " ".join(read.action_words) if read.action is None else read.action.term.name
    if read.object is not None:
        term = read.object.term
        return [f"{of} {action}" for of in (term.name, *(s.value for s in term.synonyms))]
    implied = None if read.action is None else read.action.term.object
    if implied is not None and not read.object_words:
        return [f"{implied.name} {action}"]
    return [f"{' '.join(read.object_words)} {action}"]
