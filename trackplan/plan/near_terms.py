"""The term that words of a name most likely mean, though the vocabulary does not know them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from trackplan.plan.misspelling import meant_by
from trackplan.plan.model.vocabulary import Term
from trackplan.plan.vocabulary import Match, Vocabulary, Words
from trackplan.suggest import nearest


@dataclass(frozen=True, slots=True)
class Near:
    """A term; `certain` where the words are a slip of the finger away from it and no other."""

    term: Term
    certain: bool


@lru_cache(maxsize=1024)
def near_object(vocabulary: Vocabulary, words: Words) -> Near | None:
    """The object that words nobody declared are near to."""
    return near_term(words, vocabulary.objects)


@lru_cache(maxsize=1024)
def near_action(vocabulary: Vocabulary, words: Words) -> Near | None:
    """The action that words nobody declared are near to."""
    return near_term(words, vocabulary.actions)


def near_term(words: Words, terms: Mapping[Words, Match]) -> Near | None:
    """The term that has the nearest spelling, whatever it is called by."""
    if not words:
        return None
    spelled = {" ".join(known): match for known, match in terms.items()}
    text = " ".join(words).casefold()
    meant = meant_by(text, spelled)
    found = meant or nearest(text, spelled)
    return None if found is None else Near(spelled[found].term, meant is not None)
