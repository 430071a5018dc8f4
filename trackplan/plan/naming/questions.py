"""Names that ask a yes/no question: `is_trial`, `hasCoupon`."""

from __future__ import annotations

from functools import lru_cache

from trackplan.plan.naming.inflection import verb_form
from trackplan.plan.naming.words import lower_words, split

# What a name that ends so holds, whatever it begins with: `is_open_since`, `was_price`.
_OTHER_THINGS_WORDS = """
address amount at by code codes cost count counts currency date day days duration fee format hour
hours id ids index key label level minutes mode month months name names number on percent
percentage position price rate ratio reason revenue seconds since size source state status sum
text time timestamp title total type unit until url urls user value version volume year years
"""
_OTHER_THINGS = frozenset(_OTHER_THINGS_WORDS.split())
_MEASURES = frozenset({"at", "count", "counts", "on", "since", "until"})
_OF_THINGS = frozenset({"has", "have", "had"})
_RELATIONS = frozenset({"many", "one", "how"})
_STATES = frozenset({"be", "have", "not", "only", "still", "also", "now"})


@lru_cache(maxsize=65_536)
def asked_by(name: str, words: tuple[str, ...]) -> bool:
    """Whether `name` asks a yes/no question with one of `words` before something else.

    `has_many` states a relation, a `can_size` is that of a can, and `was_price` is a price.
    """
    said = lower_words(name)
    if len(said) < 2 or said[0] not in words:  # noqa: PLR2004
        return False
    # Whoever `has_email_address` has one or has none.
    others = _MEASURES if said[0] in _OF_THINGS else _OTHER_THINGS
    if said[1] in _RELATIONS or said[-1] in others:
        return False
    return said[0] not in ("can", "will") or _is_verb(said[1])


@lru_cache(maxsize=65_536)
def begins_with(name: str, words: tuple[str, ...]) -> bool:
    """Whether the first word of `name` is one of `words`."""
    return any(word.casefold() in words for word in split(name)[:1])


def _is_verb(word: str) -> bool:
    """Whether a word may follow `can` or `will`."""
    form = verb_form(word)
    return word in _STATES or (form is not None and form.present)
