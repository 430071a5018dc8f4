"""The term that words of a name most likely mean, though the vocabulary does not know them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from trackplan.plan.model.vocabulary import Term
from trackplan.plan.names.vocabulary import Match, Vocabulary, Words
from trackplan.plan.naming.similar import fingerprint
from trackplan.plan.references.misspelling import meant_by

# One letter of four may differ: `Sogn` and `Songs` are near to `Song`, `Podcast` not to `Product`.
NEAR = 0.75


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
    """The action that words nobody declared are near to; `Signup` is near to `Signed Up`."""
    near = near_term(words, vocabulary.actions)
    if near is not None or not words:
        return near
    term = _by_fingerprint(vocabulary).get(fingerprint(" ".join(words)))
    return None if term is None else Near(term, certain=False)


def near_term(words: Words, terms: Mapping[Words, Match]) -> Near | None:
    """The term that has the nearest spelling, whatever it is called by."""
    spelled = {" ".join(known): match.term for known, match in terms.items()}
    text = " ".join(words).casefold()
    if not text or not spelled:
        return None
    meant = meant_by(text, spelled)
    found = meant or nearest_spelling(text, spelled)
    return None if found is None else Near(spelled[found], certain=meant is not None)


def nearest_spelling(text: str, spelled: Mapping[str, Term]) -> str | None:
    """The spelling with the fewest letters wrong, missing, too many or swapped, if they are few."""
    from rapidfuzz import process  # only where something is wrong
    from rapidfuzz.distance import OSA

    found = process.extractOne(
        text, list(spelled), scorer=OSA.normalized_similarity, score_cutoff=NEAR
    )
    return None if found is None else found[0]


@lru_cache(maxsize=8)
def _by_fingerprint(vocabulary: Vocabulary) -> Mapping[object, Term]:
    terms = [match.term for match in vocabulary.actions.values() if match.form == "name"]
    return {fingerprint(term.name): term for term in reversed(terms)}
