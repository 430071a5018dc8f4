"""A plan and the calls found in code: what the rules of `check` look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from trackplan.code.call_site import CallSite
from trackplan.code.found import Code
from trackplan.diagnostic import Subject
from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.plan import Plan
from trackplan.source import SourceFile

T = TypeVar("T")
KINDS: Mapping[str, EventKind] = {"track": "event", "page": "page", "screen": "screen"}


@dataclass(frozen=True)
class Usage:
    """A plan with the code that is held to it.

    `base` is the folder that patterns of paths in the plan (of sources and owners) are seen from,
    as people see it; empty where that is the current folder.
    """

    plan: Plan
    code: Code
    base: str = ""

    @property
    def root(self) -> str:
        """The folder of the plan."""
        return self.plan.root

    @cached_property
    def files(self) -> Mapping[str, SourceFile]:
        """The texts that spans point into, of the plan and of the code."""
        return {**self.plan.files, **self.code.files}

    def event(self, call: CallSite, name: str) -> Event | None:
        """The event, page or screen of the plan that a call names; None where it has none."""
        kind = KINDS.get(call.method)
        return None if kind is None else self._events.get((kind, name))

    @cached_property
    def _events(self) -> Mapping[tuple[str, str], Event]:
        return {(event.kind, event.name): event for event in self.plan.event_likes}

    @cached_property
    def sent(self) -> Mapping[Subject, tuple[CallSite, ...]]:
        """The calls that can send each event, page or screen, by its subject."""
        found: defaultdict[Subject, list[CallSite]] = defaultdict(list)
        for call in self.code.calls:
            for name in call.names:
                event = self.event(call, name)
                if event is not None:
                    found[event.subject].append(call)
        return {subject: tuple(calls) for subject, calls in found.items()}

    @cached_property
    def planned(self) -> tuple[tuple[CallSite, Event], ...]:
        """Each call with each event of the plan that it can send; removed ones too."""
        return tuple(self._planned())

    def _planned(self) -> Iterator[tuple[CallSite, Event]]:
        for call in self.code.calls:
            for name in call.names:
                event = self.event(call, name)
                if event is not None:
                    yield call, event

    def once(self, analysis: Callable[[Usage], T]) -> T:
        """What `analysis` says; it is asked once, however many rules need it."""
        if analysis not in self._analyses:
            self._analyses[analysis] = analysis(self)
        return cast("T", self._analyses[analysis])

    @cached_property
    def _analyses(self) -> dict[Callable[[Usage], object], object]:
        return {}


def subject_of(call: CallSite, *more: str) -> Subject:
    """The symbolic place of a call: its file, the function around it, the event, a property."""
    return ("code", call.path, call.function, *more)
