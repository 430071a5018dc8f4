"""The term that words of a name most likely mean, though the vocabulary does not know them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from trackplan.plan.model.vocabulary import Term
from trackplan.plan.names.vocabulary import Vocabulary, Words
from trackplan.plan.naming.similar import fingerprint
from trackplan.plan.references.near_names import surely_meant

# One letter of four may differ: `Sogn` and `Songs` are near to `Song`, `Podcast` not to `Product`.
NEAR = 0.75


class Near(NamedTuple):
    """A term; `certain` where the words are a slip of the finger away from it and no other."""

    term: Term
    certain: bool


class Spelled(NamedTuple):
    """Terms by all that they are called by."""

    by_spelling: Mapping[str, Term]
    spellings: frozenset[str]


@lru_cache(maxsize=65_536)
def near_object(vocabulary: Vocabulary, words: Words) -> Near | None:
    """The object that words nobody declared are near to."""
    return near_term(words, _spelled(vocabulary, "objects"))


@lru_cache(maxsize=65_536)
def near_action(vocabulary: Vocabulary, words: Words) -> Near | None:
    """The action that words nobody declared are near to; `Signup` is near to `Signed Up`."""
    near = near_term(words, _spelled(vocabulary, "actions"))
    if near is not None or not words:
        return near
    term = _by_fingerprint(vocabulary).get(fingerprint(" ".join(words)))
    return None if term is None else Near(term, certain=False)


def near_term(words: Words, terms: Spelled) -> Near | None:
    """The term that has the nearest spelling, whatever it is called by."""
    text = " ".join(words).casefold()
    if not text or not terms.by_spelling:
        return None
    meant = surely_meant(text, terms.spellings)
    found = meant or nearest_spelling(text, terms.by_spelling)
    return None if found is None else Near(terms.by_spelling[found], certain=meant is not None)


@lru_cache(maxsize=16)
def _spelled(vocabulary: Vocabulary, of: Literal["objects", "actions"]) -> Spelled:
    matches = vocabulary.objects if of == "objects" else vocabulary.actions
    by_spelling = {" ".join(known): match.term for known, match in matches.items()}
    return Spelled(by_spelling, frozenset(by_spelling))


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
