"""What documentation says beside an identifier."""

from __future__ import annotations

import json
from collections.abc import Iterator

from trackplan.generate.client import Doc
from trackplan.generate.literals import is_visible
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import BOUNDS, UNCONSTRAINED, Constraints, Property
from trackplan.plan.model.values import Reference, Text


def about_plan(plan: Plan) -> Doc:
    """The plan's name and what it is about."""
    return Doc(tuple(lines(plan.name, plan.description)))


def about_event(plan: Plan, event: Event, replaced_by: str | None) -> Doc:
    """Description, trigger, why and owner of an event, page or screen."""
    facts = (
        *lines(event.description),
        *lines(event.trigger, before="When: "),
        *lines(event.why, before="Why: "),
        *_owner(plan, event.owner),
        *(clean(f"See {link.value}") for link in event.links),
    )
    return Doc(facts, _of(event.deprecated, stated=event.status == "deprecated"), replaced_by)


def about_traits(traits: TraitSet) -> Doc:
    """What the traits of the user or of a kind of group are about."""
    return Doc(tuple(lines(traits.description)))


def about_property(whole: Property) -> Doc:
    """Description, unit, limits, privacy and an example of a property."""
    facts = (*lines(whole.description), *map(clean, _limits(whole)))
    return Doc(facts, _of(whole.deprecated, stated=False))


def lines(*texts: Text | None, before: str = "") -> Iterator[str]:
    """The lines of texts, `before` in front of the first of each."""
    for text in texts:
        if text is not None:
            yield from filter(None, map(clean, (before + text.value.strip()).splitlines()))


def clean(text: str) -> str:
    """A line in which everything can be seen: what cannot is named by its code point."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    seen = "".join(c if is_visible(c) else " " if c.isspace() else f"U+{ord(c):04X}" for c in text)
    return " ".join(seen.split())


def _owner(plan: Plan, owner: Reference | None) -> Iterator[str]:
    if owner is None:
        return
    found = next((each for each in plan.owners if each.name == owner.name), None)
    title = owner.name if found is None else found.called
    contact = f" ({found.contact.value})" if found is not None and found.contact is not None else ""
    yield clean(f"Owner: {title}{contact}")


def _limits(whole: Property) -> Iterator[str]:
    stated = whole.constraints
    if whole.unit is not None:
        yield f"Unit: {whole.unit.value}"
    if stated is not UNCONSTRAINED:
        yield from _bounds(stated)
    if whole.pii not in (None, "none"):
        yield f"Personal data: {whole.pii}"
    if whole.examples:
        yield f"Example: {json.dumps(whole.examples[0].json, ensure_ascii=False)}"


def _bounds(stated: Constraints) -> Iterator[str]:
    for key in ("format", "pattern"):
        text: Text | None = getattr(stated, key)
        if text is not None:
            yield f"{key.capitalize()}: {text.value}"
    for key in BOUNDS:
        if (bound := getattr(stated, key)) is not None:
            yield f"{key}: {json.dumps(bound.json)}"


def _of(deprecated: Deprecation | None, *, stated: bool) -> str | None:
    if deprecated is None:
        return "Deprecated." if stated else None
    since = f" since {deprecated.since.value}" if deprecated.since is not None else ""
    instead = f"; use {deprecated.replaced_by.name}" if deprecated.replaced_by is not None else ""
    reason = f" {deprecated.reason.value}" if deprecated.reason is not None else ""
    return clean(f"Deprecated{since}{instead}.{reason}")
