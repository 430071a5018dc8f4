"""What of a plan Segment Protocols has no place for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.compile.left_out import Fact, Loss, left_out
from trackplan.compile.protocols.rules import LABELLED, Rule
from trackplan.compile.protocols.wording import weakened
from trackplan.compile.target import Layout
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.schema.payload import sent

HELD: frozenset[Fact] = frozenset(
    {
        "description",
        "version",
        "schema",
        "context",
        "property description",
        "property examples",
        "property schema",
        "default",
        "identify",
        "constraints",
        "nullable",
        "nested",
        "user_id",
        "groups",
        "pages",
        "screens",
    }
)
IN_LABELS: frozenset[Fact] = frozenset({"owner", "status"})
ONLY_IN_V2: frozenset[Fact] = frozenset({"pages", "screens"})


def losses(plan: Plan, layout: Layout, rules: Iterable[Rule]) -> Iterator[Loss]:
    """What is lost in a layout, each with the name that it is lost for."""
    held = HELD if layout == "v2" else HELD - ONLY_IN_V2
    calls = [*plan.events, *plan.pages] if layout == "v2" else plan.events
    yield from left_out(plan, sent(calls), plan.trait_sets, held | IN_LABELS)
    yield from left_out(plan, _without_labels(plan, layout), (), held)
    for rule in rules:
        for what in dict.fromkeys(each for part in rule.parts.values() for each in weakened(part)):
            yield Loss(what, rule.key or rule.kind.lower())
    if len(plan.groups) > 1:
        for group in plan.groups:
            yield Loss("one rule takes the traits of any kind of group", group.name)


def _without_labels(plan: Plan, layout: Layout) -> list[Event]:
    return sent(plan.screens) if layout == "v2" and "SCREEN" not in LABELLED else []
