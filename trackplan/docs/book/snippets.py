"""How an event is sent from each of its sources, in their languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from trackplan.diagnostic import Subject
from trackplan.docs.book.example import composed, example_of
from trackplan.docs.book.sent import SentFrom
from trackplan.errors import UserError
from trackplan.generate.usage.sources import sdk_for
from trackplan.generate.usage.usage import Usages
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Json

Way = tuple[str, str]


def snippets(plan: Plan) -> dict[Subject, tuple[SentFrom, ...]]:
    """How everything that may be sent is sent from each of its sources."""
    calls = Snippets(plan)
    found = {event.subject: calls.of(event) for event in plan.standing}
    return found | {traits.subject: calls.of_traits(traits) for traits in plan.trait_sets}


class Snippets:
    """The calls of a plan in the languages of its sources."""

    def __init__(self, plan: Plan) -> None:
        """A language is made ready when it is first asked for."""
        self._ways: Mapping[str, Way] = {
            source.name: way for source in plan.sources if (way := sdk_for(source)) is not None
        }
        self._usages = cache(lambda way: _usages(plan, way))

    def of(self, event: Event) -> tuple[SentFrom, ...]:
        """One for each way that the event's sources have; who names no source may be any."""
        named = tuple(use.source.name for use in event.sources if use.status != "removed")
        values = example_of(event).values
        return tuple(self._each(event.subject, named or tuple(self._ways), values))

    def of_traits(self, traits: TraitSet) -> tuple[SentFrom, ...]:
        """The same for the traits of the user, or of a kind of group."""
        values = composed(traits.all_traits)
        return tuple(self._each(traits.subject, tuple(self._ways), values))

    def _each(
        self, subject: Subject, sources: tuple[str, ...], values: Mapping[str, Json]
    ) -> Iterator[SentFrom]:
        by_way: defaultdict[Way, list[str]] = defaultdict(list)
        for name in sources:
            if name in self._ways:
                by_way[self._ways[name]].append(name)
        for way, names in by_way.items():
            usages = self._usages(way)
            snippet = None if usages is None else usages.of(subject, values)
            if snippet is not None:
                yield SentFrom(tuple(names), snippet)


def _usages(plan: Plan, way: Way) -> Usages | None:
    """The calls in one language; None where no client can be made of the plan in it."""
    try:
        return Usages(plan, *way)
    except UserError:
        return None
