"""Words of an event's name that say what its source, its plan or its kind says already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Source
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.event_names import Named, is_surely_verb, named, shape
from trackplan.plan.names.said_elsewhere import PLATFORMS, SaidElsewhere, lower
from trackplan.plan.names.spelling import Part
from trackplan.plan.names.vocabulary import EventName, Words
from trackplan.plan.naming.tense import tense_of
from trackplan.plan.naming.verbs import PREPOSITIONS
from trackplan.plan.naming.words import word_spans

Kind = Literal["source", "platform", "product", "kind"]

# Behind a source or platform they make a thing of their own: `iOS Version`, `Mobile Number`.
_OF_SOURCES_WORDS = """
app application apps auto autofill beta browser build client clients console device devices emulator
hook hooks key keys kit money notification number page pages pay permission phone portal push sdk
settings sharesheet shop shortcut simulator site socket sockets store studio tablet token tv update
upgrade user users version view wallet wear widget widgets
"""
_OF_SOURCES = frozenset(_OF_SOURCES_WORDS.split())
# Who does something; then what stands behind the verb may be its object: `User Joined Event`.
_PEOPLE_WORDS = """
account admin attendee buyer customer guest host listener member organizer user visitor
"""
_PEOPLE = frozenset(_PEOPLE_WORDS.split())


class Redundant(NamedTuple):
    """An event with the words that it could do without, and what its name would be without."""

    named: Named
    kind: Kind
    words: str
    right: str


def redundant(plan: Plan) -> Iterator[Redundant]:
    """The first redundant words of each event, in the order of the plan."""
    known = SaidElsewhere(plan)
    for name in named(plan):
        if name.event.kind != "event" or len(name.reading.words) < 2 or is_understood(name):  # noqa: PLR2004
            continue
        found = next(candidates(plan, name, known), None)
        if found is not None:
            yield found


def is_understood(name: Named) -> bool:
    """Whether the vocabulary explains every word: then the team wants them all."""
    return name.reading.is_known and (name.reading.object or name.reading.action) is not None


def candidates(plan: Plan, name: Named, known: SaidElsewhere) -> Iterator[Redundant]:
    """What may be left out of a name, where what remains is a name for certain."""
    words = lower(name.reading.words)
    for length in range(min(known.longest, len(words) - 1), 0, -1):
        for at_start in (True, False):
            token = words[:length] if at_start else words[-length:]
            kind = kind_of(token, name.event, known, at_start=at_start)
            if kind is None:
                continue
            text = without(plan, name, length, at_start=at_start)
            rest = name._replace(reading=plan.vocabulary.read(text, name.stated_order))
            if text and is_certain(kind, token, rest, known, at_start=at_start):
                words_of_it = said(name, length, at_start=at_start)
                yield Redundant(name, kind, words_of_it, right(rest, text))


def kind_of(token: Words, event: Event, known: SaidElsewhere, *, at_start: bool) -> Kind | None:
    """What says already what the token says."""
    if token in known.sources:
        return "source" if sends(known.sources[token], event) else None
    if len(token) == 1 and token[0] in PLATFORMS:
        return "platform"
    if token in known.products:
        return "product"
    return "kind" if token == ("event",) and not at_start and not known.about_events else None


def sends(source: Source, event: Event) -> bool:
    """Whether an event comes from a source; who names none comes from any client.

    `Stripe Account Connected` is about Stripe, unless the plan says that it sends it.
    """
    if event.sources:
        return any(use.source.name == source.name for use in event.sources)
    return source.kind in (None, "client")


def without(plan: Plan, name: Named, length: int, *, at_start: bool) -> str:
    """The name without some words at one of its ends, empty where they belong to what is before."""
    spans = word_spans(name.name, plan.naming.acronyms)
    kept = spans[length:] if at_start else spans[:-length]
    before = "" if at_start else name.reading.words[-length - 1].casefold()
    if before == "on":
        kept = kept[:-1]
    elif before in PREPOSITIONS:
        return ""
    return name.name[kept[0][0] : kept[-1][1]] if kept else ""


def right(rest: Named, text: str) -> str:
    """What remains, by the declared words and the convention as far as they are known."""
    if rest.reading.is_known:
        return rest.right
    return rest.spelling.write([Part(text)], like=rest.name)


def is_certain(
    kind: Kind, token: Words, rest: Named, known: SaidElsewhere, *, at_start: bool
) -> bool:
    """Whether what remains is the whole name.

    The vocabulary knows it all; or the plan has the same event of another source; or the token is
    no word of anything else, and an object and a verb in the past remain.
    """
    read = rest.reading
    if kind == "kind" and is_done_by_person(read):
        return False
    # `Web Page`, `Android App` are things of their own.
    if kind != "kind" and at_start and read.words[0].casefold() in _OF_SOURCES:
        return False
    if read.action is not None and is_understood(rest) and (read.object or read.action.term.object):
        return True
    others = known.siblings.get(lower(read.words), set()) - {token}
    if kind == "kind" or (kind != "product" and token[0] in PLATFORMS):
        return is_whole(read)
    # `Key Created` beside `API Key Created` may be another event; `iOS Key Created` is the same.
    return kind == "source" and bool(others)


def is_whole(read: EventName) -> bool:
    """Whether a name that nobody declared is made of an object and a verb in the past."""
    if not read.object_words or shape(read) is None:
        return False
    return is_surely_verb(read.action_words) and "past" in map(tense_of, read.action_words)


def is_done_by_person(read: EventName) -> bool:
    """Whether the event may be what a person did something to: `User Joined Event`."""
    stands_alone = read.action is not None and read.action.term.object is not None
    return not stands_alone and any(word.casefold() in _PEOPLE for word in read.object_words[:1])


def said(name: Named, length: int, *, at_start: bool) -> str:
    """The words as they are written."""
    words = name.reading.words
    return " ".join(words[:length] if at_start else words[-length:])
