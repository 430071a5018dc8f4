"""The rule `event-without-context`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from trackplan.diagnostic import Diagnostic, Note, Severity, Subject
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.plan.yaml.node import Mapping, Scalar
from trackplan.rule import Bad, Good, Rule


class Use(NamedTuple):
    """An event, and where it is counted."""

    event: Event
    where: str
    reference: Reference


@dataclass(frozen=True)
class EventWithoutContext(Rule[Plan]):
    """An event that metrics and core funnels build on has a property to explain it.

    When the figure moves, the next question is for whom: which plan, which way in, which article.
    An event without properties has no answer, and the past cannot be asked again. Properties from
    bundles and from "*" count; `at_least` asks for more than one.

    A figure can be broken down by what came before: by the second event of a ratio, or an earlier
    step of the funnel. So nothing is asked of what follows an event with properties, or a page or
    screen, which has an address or a title by itself.
    """

    at_least: int = 1

    group = "design"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            bundles:
              song: {properties: {song_id: string}}
            events:
              Song Played: {include: [song]}
              Song Finished: {description: What was played is known.}
              Song Hummed: {description: Nothing counts it.}
            pages: {Pricing: }
            metrics:
              finished: {ratio: [{event: Song Finished}, {event: Song Played}], within: 7d}
            funnels:
              playing: {core: true, steps: [{page: Pricing}, Song Finished]}
              humming: {steps: [Song Hummed, Song Played]}
            """
        ),
        Good(
            """\
            events:
              "*": {properties: {song_id: string}}
              Song Played: {description: It has what every event has.}
              Song Liked: {open: true}
            metrics:
              plays: {count: {event: Song Played}}
              likes: {count: {event: Song Liked}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              "*": {context: {groupId: string}}
              Song Played: {description: A listener starts a song.}
            metrics: {plays: {count: {event: Song Played}}}
            """,
            message="the event `Song Played` is in the metric `plays`,"
            " but has no property to explain it",
            at="Song Played",
            line=3,
        ),
        Bad(
            """\
            events:
              Song Found:
              Song Played: {properties: {song_id: string}}
              Song Liked:
            funnels:
              playing: {core: true, steps: [Song Found, Song Played, Song Liked]}
            """,
            message="the event `Song Found` is in the funnel `playing`,"
            " but has no property to explain it",
            at="Song Found",
            line=2,
        ),
        Bad(
            """\
            events:
              Song Played: {properties: {song_id: string}}
            metrics: {plays: {count: {event: Song Played}}}
            """,
            message="the event `Song Played` is in the metric `plays`,"
            " but has only 1 property to explain it",
            at="Song Played",
            line=2,
            options={"at_least": 2},
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the events that figures are made of, each once."""
        bundles = frozenset(bundle.name for bundle in plan.bundles)
        first: dict[Subject, Use] = {}
        for where, counted in figures(plan):
            for reference in counted:
                event = plan.find(reference)
                if event is None or not self.is_bare(event, bundles):
                    break
                first.setdefault(event.subject, Use(event, where, reference))
        yield from (self.bare(use) for use in first.values() if not use.event.is_leaving)

    def is_bare(self, event: Event, bundles: frozenset[str]) -> bool:
        """Whether it says too little, and nothing hides what else it may say."""
        if event.kind != "event" or len(event.all_properties) >= self.at_least:
            return False
        return is_complete(event, bundles)

    def bare(self, use: Use) -> Diagnostic:
        """The finding about one event."""
        event, count = use.event, len(use.event.all_properties)
        has = "no property" if not count else "only 1 property"
        has = f"only {count} properties" if count > 1 else has
        return self.finding(
            event.name_span,
            f"the event `{event.name}` is in {use.where}, but has {has} to explain it",
            event.subject,
            help="add what tells one from another: where it happened, to what, or how",
            notes=[Note(f"it is in {use.where} here", use.reference.span)],
        )


def figures(plan: Plan) -> Iterator[tuple[str, tuple[Reference, ...]]]:
    """The metrics and core funnels, with what they count in the order in which it happens."""
    for metric in plan.metrics:
        counted = tuple(measure.event for measure in reversed(metric.measures))
        yield f"the metric `{metric.name}`", counted
    for funnel in plan.funnels:
        if funnel.core:
            yield f"the funnel `{funnel.name}`", funnel.steps


def is_complete(event: Event, bundles: frozenset[str]) -> bool:
    """Whether an event has no other properties than those that could be read.

    An `open` event may have any, a `schema` may name some, and those of an unknown bundle, or
    written in the wrong shape, are missing for that reason.
    """
    if event.open or event.schema is not None:
        return False
    if any(bundle.name not in bundles for bundle in event.include):
        return False
    return bool(event.properties) or not event.states("properties") or states_none(event)


def states_none(event: Event) -> bool:
    """Whether the event's `properties` are written, and none is among them."""
    written = event.written("properties")
    node = None if written is None else written.value
    if isinstance(node, Mapping):
        return not node.entries
    return isinstance(node, Scalar) and node.value is None
