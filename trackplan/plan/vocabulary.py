"""Read an event's object and action off its name, with the words that the plan declares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trackplan.plan.model.vocabulary import Order, Term
from trackplan.plan.naming.words import split

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a name that are a term's name, or one of its synonyms (`synonym` is true)."""

    term: Term
    words: Words
    synonym: bool


@dataclass(frozen=True, slots=True)
class EventName:
    """A name taken apart, in the words as written. `object` and `action` are None where the
    vocabulary does not know the words; `order` is None where it cannot tell which come first.
    An action that stands alone has no object words.
    """

    words: Words
    object_words: Words
    action_words: Words
    object: Match | None
    action: Match | None
    order: Order | None


@dataclass(frozen=True)
class Vocabulary:
    """The plan's objects and actions by their words, ignoring case."""

    objects: dict[Words, Match]
    actions: dict[Words, Match]
    acronyms: tuple[str, ...]

    @staticmethod
    def of(
        objects: Iterable[Term], actions: Iterable[Term], acronyms: tuple[str, ...]
    ) -> Vocabulary:
        """The vocabulary of these terms; a name wins over another term's synonym."""
        return Vocabulary(
            {match.words: match for match in matches(objects, acronyms)},
            {match.words: match for match in matches(actions, acronyms)},
            acronyms,
        )

    def read(self, name: str, prefer: Order | None = None) -> EventName:
        """Take a name apart, longest match first; `prefer` breaks a tie between the orders."""
        words = split(name, self.acronyms)
        folded = tuple(word.casefold() for word in words)
        candidates = list(self.candidates(words, folded, prefer or "object-action"))
        return max(candidates, key=rank)

    def candidates(self, words: Words, folded: Words, prefer: Order) -> Iterator[EventName]:
        """All ways to cut a name in two, those in the preferred order first."""
        alone = self.actions.get(folded)
        if alone is not None:
            yield EventName(words, (), words, None, alone, None)
        other: Order = "action-object" if prefer == "object-action" else "object-action"
        for order in (prefer, other):
            for cut in range(1, len(words)):
                yield self.cut(words, folded, cut, order)
        only = self.objects.get(folded)
        if only is not None:
            yield EventName(words, words, (), only, None, None)
        yield EventName(words, (), words, None, None, None)

    def cut(self, words: Words, folded: Words, at: int, order: Order) -> EventName:
        """The name cut before word `at`."""
        front, back = slice(at), slice(at, None)
        of, verb = (front, back) if order == "object-action" else (back, front)
        found, action = self.objects.get(folded[of]), self.actions.get(folded[verb])
        known = found is not None or action is not None
        return EventName(words, words[of], words[verb], found, action, order if known else None)


def rank(name: EventName) -> tuple[int, int]:
    """How well the vocabulary explains a reading: both parts, an action alone, one part; then
    the longer known part."""
    known = [match for match in (name.object, name.action) if match is not None]
    longest = max((len(match.words) for match in known), default=0)
    if len(known) == 2:
        return 4, len(name.object_words)
    if name.action is not None and not name.object_words and name.action.term.object is not None:
        return 3, longest
    if name.action is not None and not name.object_words:
        return 2, longest
    return len(known), longest


def matches(terms: Iterable[Term], acronyms: tuple[str, ...]) -> Iterator[Match]:
    """The spellings of terms: synonyms first, so that names overwrite them."""
    terms = list(terms)
    for term in terms:
        for synonym in term.synonyms:
            yield Match(term, folded(synonym.value, acronyms), synonym=True)
    for term in terms:
        yield Match(term, folded(term.name, acronyms), synonym=False)


def folded(text: str, acronyms: tuple[str, ...]) -> Words:
    """The words of a term, ignoring case."""
    return tuple(word.casefold() for word in split(text, acronyms))
