"""Events whose names say the same, or would but for a slip of the pen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.vocabulary import EventName, Words
from trackplan.plan.naming.inflection import singular
from trackplan.plan.naming.similar import Fingerprint, fingerprint
from trackplan.plan.naming.slips import slips
from trackplan.plan.naming.words import lower_words

MANY = re.compile(r"\b(?:multiple|several|many|bulk|batch|more than one|at once)\b", re.IGNORECASE)


def alike(plan: Plan) -> Iterator[list[Event]]:
    """Events that are one by their fingerprints, each group in the order of the plan."""
    synonyms = declared_synonyms(plan)
    groups: defaultdict[tuple[str, Fingerprint], list[Event]] = defaultdict(list)
    for event in plan.event_likes:
        if not event.is_removed and not is_replaced(event):
            key = fingerprint(event.name, acronyms=plan.naming.acronyms, synonyms=synonyms)
            groups[event.kind, key].append(event)
    for group in groups.values():
        if len(group) > 1:
            parts = (part for same in by_terms(plan, group) for part in by_number(same))
            yield from (part for part in parts if len(part) > 1)


def misspelled(plan: Plan) -> Iterator[tuple[Event, Event]]:
    """Events that are another one but for a slip of the pen, each with that one."""
    by_words: defaultdict[EventKind, dict[Words, Event]] = defaultdict(dict)
    for event in plan.lasting:
        words = lower_words(event.name, plan.naming.acronyms)
        by_words[event.kind].setdefault(words, event)
    for events in by_words.values():
        for wrong, right in slips(events):
            yield events[wrong], events[right]


def by_terms(plan: Plan, events: list[Event]) -> list[list[Event]]:
    """The events apart where the plan declares their words as different terms.

    Who declares both `Playing` and `Played`, or `Product` and `Products`, tells them apart. An
    event with a word that nobody declared may be any of them, and is put to the first.
    """
    parts: defaultdict[tuple[str, str] | None, list[Event]] = defaultdict(list)
    for event in events:
        parts[terms_of(plan.vocabulary.read(event.name))].append(event)
    unsure = parts.pop(None, [])
    first, *others = parts.values() or [[]]
    kept = set(map(id, (*first, *unsure)))
    return [[event for event in events if id(event) in kept], *others]


def by_number(events: list[Event]) -> Iterator[list[Event]]:
    """The events apart that are about many things at once, by their names and descriptions."""
    many = [event for event in events if is_about_many(event)]
    yield many
    yield [event for event in events if event not in many] if many else events


def is_about_many(event: Event) -> bool:
    """Whether `Bookmarks Opened` is described as what is done to several at once."""
    text = "" if event.description is None else event.description.value
    return MANY.search(text) is not None and any(
        singular(word) != word for word in lower_words(event.name)
    )


def terms_of(name: EventName) -> tuple[str, str] | None:
    """The declared object and action of a name, None where it has others."""
    if name.action is None:
        return None
    if name.object is not None:
        return name.object.term.name, name.action.term.name
    implied = name.action.term.object
    return (implied.name, name.action.term.name) if implied and not name.object_words else None


def is_replaced(event: Event) -> bool:
    """Whether another event takes the place of this one."""
    return event.deprecated is not None and event.deprecated.replaced_by is not None


def declared_synonyms(plan: Plan) -> Mapping[str, str]:
    """What each declared synonym stands for; a word that is a term itself stands for itself."""
    terms = (*plan.objects, *plan.actions)
    names = {term.name for term in terms}
    return {
        synonym.value: term.name
        for term in terms
        for synonym in term.synonyms
        if synonym.value not in names
    }
