"""Read an event's object and action off its name, with the words that the plan declares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from trackplan.plan.model.vocabulary import Order, Term
from trackplan.plan.naming.tense import Tense, is_with_particle, tense_of, to_tense
from trackplan.plan.naming.verbs import ON_SCREEN, PARTICLES, PREPOSITIONS
from trackplan.plan.naming.words import lower_words, split

Words = tuple[str, ...]
# How a name says a term: by its name, by a synonym, or by its name with the verb in another tense.
Form = Literal["name", "synonym", "tense"]
TENSES: tuple[Tense, ...] = get_args(Tense)
OTHER: Mapping[Order, Order] = {
    "object-action": "action-object",
    "action-object": "object-action",
}


class Match(NamedTuple):
    """A term, and the words (ignoring case) by which a name says it."""

    term: Term
    words: Words
    form: Form


class EventName(NamedTuple):
    """A name taken apart, in the words as written.

    `object` and `action` are None where the vocabulary does not know the words; the words are
    then the likely ones. `order` is None where the vocabulary cannot tell which comes first. An
    action that stands alone has no object words, and an object that does has no action words.
    """

    words: Words
    object_words: Words
    action_words: Words
    object: Match | None = None
    action: Match | None = None
    order: Order | None = None

    @property
    def is_known(self) -> bool:
        """Whether the vocabulary knows all the words that the name has."""
        parts = ((self.object_words, self.object), (self.action_words, self.action))
        return bool(self.words) and all(match or not words for words, match in parts)


# Ways to cut a name grow with the square of its words, and no name that people write has so many.
LONGEST = 40


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The plan's objects and actions by their words, ignoring case."""

    objects: Mapping[Words, Match]
    actions: Mapping[Words, Match]
    acronyms: tuple[str, ...] = ()
    # What has been read: each rule about names asks for the same ones.
    readings: dict[tuple[str, Order], EventName] = field(default_factory=dict, repr=False)

    @staticmethod
    def of(
        objects: Iterable[Term], actions: Iterable[Term], acronyms: tuple[str, ...] = ()
    ) -> Vocabulary:
        """The vocabulary of these terms; names win over synonyms, and these over tenses."""
        actions = tuple(actions)
        return Vocabulary(
            by_words(spellings(objects), acronyms),
            by_words([*other_tenses(actions), *spellings(actions)], acronyms),
            acronyms,
        )

    def read(self, name: str, prefer: Order | None = None) -> EventName:
        """Take a name apart, the longest terms first; `prefer` breaks a tie between the orders.

        Both parts known is best; then an action that is the whole name, one known part, a known
        object that is the whole name. Where nothing is known, the forms of the words decide.
        """
        order = prefer or "object-action"
        if (name, order) not in self.readings:
            self.readings[name, order] = self.taken_apart(split(name, self.acronyms), order)
        return self.readings[name, order]

    def taken_apart(self, words: Words, prefer: Order) -> EventName:
        """The best of all readings."""
        if len(words) > LONGEST:
            return guess(words, prefer)
        lower = tuple(word.casefold() for word in words)
        alone = self.actions.get(lower)
        if alone is not None and alone.term.object is not None:
            return EventName(words, (), words, action=alone)
        cuts: list[EventName] = []
        for cut in self.cuts(words, lower, prefer):
            if cut.object is not None and cut.action is not None:
                return cut
            cuts.append(cut)
        around = self.around(words, lower)
        if around is not None:
            return around
        if alone is not None:
            return EventName(words, (), words, action=alone)
        whole = self.objects.get(lower)
        if whole is not None:
            return EventName(words, words, (), object=whole)
        return next(self.half_known(cuts, prefer), None) or guess(words, prefer)

    def cuts(self, words: Words, lower: Words, prefer: Order) -> Iterator[EventName]:
        """The name cut in two in all ways: the preferred order first, then the longest object."""
        for order in (prefer, OTHER[prefer]):
            for length in range(len(words) - 1, 0, -1):
                at = length if order == "object-action" else len(words) - length
                front, back = slice(at), slice(at, None)
                of, verb = (front, back) if order == "object-action" else (back, front)
                found, action = self.objects.get(lower[of]), self.actions.get(lower[verb])
                yield EventName(words, words[of], words[verb], found, action, order)

    def around(self, words: Words, lower: Words) -> EventName | None:
        """An action that has its object in its middle: `Added Product to Wishlist`."""
        count = len(words)
        for length in range(count - 2, 0, -1):
            for at in range(1, count - length):
                found = self.objects.get(lower[at : at + length])
                action = self.actions.get(lower[:at] + lower[at + length :])
                if found is not None and action is not None:
                    inner, outer = words[at : at + length], words[:at] + words[at + length :]
                    return EventName(words, inner, outer, found, action, "action-object")
        return None

    def half_known(self, cuts: Iterable[EventName], prefer: Order) -> Iterator[EventName]:
        """Readings of which one part is known: in the preferred order, actions, long ones first."""
        for order in (prefer, OTHER[prefer]):
            these = [cut for cut in cuts if cut.order == order]
            # `Search Results Opened` begins with no action, though `Searched` may be one.
            sure = (c for c in these if c.action and (order == prefer or c.action.form != "tense"))
            yield from sorted(sure, key=lambda cut: -len(cut.action_words))
            yield from (cut for cut in these if cut.object)


def guess(words: Words, prefer: Order) -> EventName:
    """The likely parts of a name of which the vocabulary knows nothing.

    The last verb in the past begins the action (`Account Added User`), or the first one is the
    action where nothing stands before it (`Added Product to Cart`, but `Clicked Share on X Button`:
    what is clicked may have any name); else the one word at the end where actions belong is it,
    with the verb that it belongs to (`Analytics Opt In`).
    """
    last = len(words) - 1
    past = next((at for at in range(last, 0, -1) if tense_of(words[at]) == "past"), 0)
    if past:
        return EventName(words, words[:past], words[past:])
    if len(words) <= 1 or (last == 1 and words[1].casefold() in PARTICLES):
        return EventName(words, (), words)
    if prefer == "object-action" and tense_of(words[0]) != "past":
        at = last - 1 if is_with_particle(words) else last
        return EventName(words, words[:at], words[at:])
    start = 2 if words[1].casefold() in PARTICLES else 1
    end = next(
        (at for at in range(start, len(words)) if words[at].casefold() in PREPOSITIONS), len(words)
    )
    if end > start and words[0].casefold() in ON_SCREEN:
        end = len(words)
    return EventName(words, words[start:end], words[:start] + words[end:])


def spellings(terms: Iterable[Term]) -> Iterator[tuple[str, Term, Form]]:
    """What terms are called: synonyms before names, which overwrite them."""
    terms = tuple(terms)
    for term in terms:
        for synonym in term.synonyms:
            yield synonym.value, term, "synonym"
    for term in terms:
        yield term.name, term, "name"


def other_tenses(actions: Iterable[Term]) -> Iterator[tuple[str, Term, Form]]:
    """What actions are called with their verb in either tense."""
    for spelling, term, form in spellings(actions):
        for tense in TENSES:
            changed = to_tense(spelling, tense)
            if changed is not None and changed != spelling:
                yield changed, term, "synonym" if form == "synonym" else "tense"


def by_words(
    spelled: Iterable[tuple[str, Term, Form]], acronyms: tuple[str, ...]
) -> dict[Words, Match]:
    """Terms by their words in lower case; later ones overwrite earlier ones."""
    found: dict[Words, Match] = {}
    for spelling, term, form in spelled:
        words = lower_words(spelling, acronyms)
        if words:
            found[words] = Match(term, words, form)
    return found
