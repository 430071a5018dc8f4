"""What names of events, pages and screens are made of, and what they should be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.vocabulary import NameStyle, Order, Styled
from trackplan.plan.names.spelling import Part, Spelling
from trackplan.plan.names.vocabulary import EventName, Match, Words
from trackplan.plan.naming.inflection import singular, verb_form
from trackplan.plan.naming.tense import Tense, tense_of, tense_of_action, to_tense
from trackplan.plan.naming.verbs import OFTEN_NOUNS, ON_SCREEN, PARTICLES, PREPOSITIONS
from trackplan.plan.naming.words import split

# Verbs that are things or states where they end a name that nobody declared: `Mutual Fund`.
_THINGS = """
advance associate attribute background bin buffer channel clean correct dash empty estimate extract
fall fight fire fly free fund gain grade handle highlight hold last lead lower meet measure monitor
mount need provision push rest ride ring rise secure separate sink sleep sort spin sponsor spot
spread stand stick stress strike swim tick trash travel void wake
"""
THINGS = OFTEN_NOUNS | frozenset(_THINGS.split())
STYLES: dict[EventKind, Styled] = {"event": "events", "page": "pages", "screen": "screens"}


class Named(NamedTuple):
    """An event, page or screen with its name taken apart, and the convention for such names."""

    event: Event
    reading: EventName
    spelling: Spelling
    stated_order: Order | None = None
    stated_tense: Tense | None = None
    has_actions: bool = True

    @property
    def name(self) -> str:
        """The name as written."""
        return self.event.name

    @property
    def object(self) -> Part:
        """The object by its declared name, or the words that are likely to be it."""
        return declared(self.reading.object_words, self.reading.object)

    @property
    def action(self) -> Part:
        """The action by its declared name, else the likely words; in the stated tense."""
        read = self.reading
        part = declared(read.action_words, read.action)
        if self.stated_tense is None or (read.action is not None and read.action.form != "tense"):
            return part
        changed = in_tense(part.text, self.stated_tense, sure=part.declared)
        return part if changed is None else Part(changed, part.declared)

    @property
    def order(self) -> Order | None:
        """Which part comes first; None where neither the vocabulary nor a verb can tell."""
        read = self.reading
        if read.action is not None:
            return read.order
        if read.order is not None:
            return read.order if is_surely_verb(read.action_words) else None
        return None if self.has_actions else order_by_words(read)

    @property
    def respelled(self) -> str:
        """The name with its words and their order kept, in the stated case."""
        read = self.reading
        if read.order is None and not read.is_known:
            return self.written(Part(self.name))
        of = said(read.object_words, read.object)
        return self.joined(of, said(read.action_words, read.action))

    @property
    def tensed(self) -> str:
        """The name with its action in the stated tense, in the stated case."""
        read, name = self.reading, self.name
        if shape(read) is None and self.stated_tense is not None:
            # The action stands around the object, and its verb is the first word of the name.
            action = in_tense(" ".join(read.action_words), self.stated_tense, sure=True)
            if action is None or read.action_words[0] != read.words[0]:
                return self.written(Part(to_tense(name, self.stated_tense) or name))
            verb, at = split(action)[0], name.index(read.words[0])
            return self.written(Part(name[:at] + verb + name[at + len(read.words[0]) :]))
        return self.joined(said(self.reading.object_words, self.reading.object), self.action)

    @property
    def right(self) -> str:
        """The name by its declared words, in the stated order, tense and case."""
        return self.made_of(self.object, self.action)

    def made_of(self, of: Part, action: Part) -> str:
        """A name of this object and action, in the stated order and case."""
        order = (self.stated_order or self.order) if self.order else None
        if order is None:
            return self.joined(of, action)
        return self.written(*((of, action) if order == "object-action" else (action, of)))

    def joined(self, of: Part, action: Part) -> str:
        """These parts in the places where the name has its own."""
        order = shape(self.reading)
        if order is None:
            return self.written(Part(self.name))
        return self.written(*((of, action) if order == "object-action" else (action, of)))

    def written(self, *parts: Part) -> str:
        """The parts in the stated case."""
        return self.spelling.write([part for part in parts if part.text], like=self.name)


def named(plan: Plan) -> tuple[Named, ...]:
    """The names that a convention asks something of, in the order of the plan.

    What is deprecated or removed keeps its name: to deprecate is how a bad one is got rid of.
    """
    return plan.once(_named)


def _named(plan: Plan) -> tuple[Named, ...]:
    return tuple(read_names(plan))


def read_names(plan: Plan) -> Iterator[Named]:
    """The names, each taken apart."""
    kinds = {kind: convention_for(plan, kind) for kind in STYLES}
    for event in plan.lasting:
        style, spelling = kinds[event.kind]
        order, tense = (style.order, style.tense) if style else (None, None)
        reading = plan.vocabulary.read(event.name, order)
        if reading.words:
            if order == "object-action" and tense == "present":
                reading = with_verb_at_end(reading)
            yield Named(event, reading, spelling, order, tense, bool(plan.actions))


def reading_of(plan: Plan, name: str) -> EventName:
    """The name of an event taken apart; where two readings are as good, by the stated order."""
    style = plan.naming.style("events")
    return plan.vocabulary.read(name, prefer=style.order if style else None)


def convention_for(plan: Plan, kind: EventKind) -> tuple[NameStyle | None, Spelling]:
    """The convention for names of one kind."""
    style = plan.naming.style(STYLES[kind])
    return style, Spelling.of(plan, style)


def with_verb_at_end(reading: EventName) -> EventName:
    """`Rewarded Ad Watch` as its convention means it: nothing was rewarded, an ad is watched."""
    words, is_read = reading.words, reading.object is not None or reading.action is not None
    if is_read or tense_of(words[0]) != "past" or tense_of(words[-1]) != "present":
        return reading
    return EventName(words, words[:-1], words[-1:])


def declared(words: Words, match: Match | None) -> Part:
    """A part by the name of its term, else its words."""
    return Part(" ".join(words)) if match is None else Part(match.term.name, declared=True)


def said(words: Words, match: Match | None) -> Part:
    """A part by the words in the name, spelled as the vocabulary spells them."""
    return declared(words, match if match is not None and match.form == "name" else None)


def shape(reading: EventName) -> Order | None:
    """Which part stands first; None where the action stands on both sides of the object."""
    if reading.object_words + reading.action_words == reading.words:
        return "object-action"
    if reading.action_words + reading.object_words == reading.words:
        return "action-object"
    return None


def order_by_words(reading: EventName) -> Order | None:
    """The order of a name that no vocabulary knows, where a verb in the past shows it."""
    words = reading.action_words
    if not words or not reading.object_words or tense_of(words[0]) != "past":
        return None
    if shape(reading) != "object-action":
        # `Saved Items`, `Related Products` are things, whereas `Viewed Product` was done.
        thing = reading.object_words[-1].casefold()
        return "action-object" if singular(thing) == thing else None
    ends = len(words) == 1 or words[1].casefold() in PARTICLES | PREPOSITIONS
    return "object-action" if ends and is_object(reading.object_words) else None


def is_object(words: Words) -> bool:
    """Whether the words before an action are what it is done to.

    `Clicked Mark` before `Sold` is not: a button `Mark Sold` was clicked. Nor is `Successfully`.
    """
    first = words[0].casefold()
    return first not in ON_SCREEN and not (len(words) == 1 and first.endswith("ly"))


def is_surely_verb(words: Words) -> bool:
    """Whether words that nobody declared are an action rather than a thing."""
    tense = tense_of_action(words)
    return tense == "past" or (tense == "present" and not may_be_thing(words))


def may_be_thing(words: Words) -> bool:
    """Whether the one word may as well be a thing: `Order`, `Plan`, `Shop`."""
    form = verb_form(words[0].casefold()) if len(words) == 1 else None
    return form is not None and form.present and form.base in THINGS


def in_tense(action: str, tense: Tense, *, sure: bool) -> str | None:
    """The action in `tense`; None where it is no verb, or not known for `sure` to be one."""
    words = split(action)
    now = tense_of_action(words)
    if now is None or not (sure or is_surely_verb(words)):
        return None
    return action if now == tense else to_tense(action, tense)
