"""Whether the verb of an action stands in the past or the present, and how to say it otherwise.

These functions are asked about words in the position of an action. They answer None where English
leaves it open (`set`, `read`, `Playing`) or where the word is unknown: a rule is silent then.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from trackplan.plan.naming.inflection import past_of_known, verb_form
from trackplan.plan.naming.verbs import NOT_PAST, PARTICLES, PREPOSITIONS
from trackplan.plan.naming.words import word_spans

Tense = Literal["past", "present"]

# Base forms that are nouns far more often: `Activity Feed`, `Time on Page`.
_EITHER = frozenset({"feed", "need", "seed", "time"})
_UNKNOWN_PAST = re.compile(r"[^\W\d_]{2,}[^\W\d_e]ed")


def past_tense(verb: str) -> str | None:
    """The past tense of `verb` in any form, its capitals kept; None for an unknown verb."""
    form = verb_form(verb.casefold())
    return None if form is None else _capitals_of(verb, past_of_known(form.base))


def present_tense(verb: str) -> str | None:
    """The base form of `verb` in any form, its capitals kept; None for an unknown verb."""
    form = verb_form(verb.casefold())
    return None if form is None else _capitals_of(verb, form.base)


def tense_of(word: str) -> Tense | None:
    """The tense of a verb; None for `set` (either), `playing` (neither) and unknown words.

    An unknown word that ends in -ed is past, unless it is one such as `feed`, `need`, `speed`.
    """
    letters = word.casefold()
    form = verb_form(letters)
    if form is None:
        unknown_past = _UNKNOWN_PAST.fullmatch(letters) and letters not in NOT_PAST
        return "past" if unknown_past else None
    if form.past == form.present or letters in _EITHER:
        return None
    return "past" if form.past else "present"


def tense_of_action(words: Sequence[str]) -> Tense | None:
    """The tense of an action of one or several words, or of a whole name without vocabulary.

    Past where the first word is past (`Signed Up`, `Added to Cart`, `Added User`), or where the
    last is and the first may be a noun (`Step Completed`, `Search Completed`). Present only for
    a verb alone or with a particle or preposition behind it (`Play`, `Sign Up`, `Add to Cart`):
    `Filter Panel` and `Order Summary` begin with words that are verbs elsewhere.
    """
    at = _verb_index(words)
    return None if at is None else tense_of(words[at])


def is_with_particle(words: Sequence[str]) -> bool:
    """Whether the last two words are a verb and its particle: `Opt In`, `Skip Back`."""
    form = verb_form(words[-2].casefold())
    return form is not None and form.present and words[-1].casefold() in PARTICLES


def to_tense(action: str, tense: Tense) -> str | None:
    """`action` with its verb in `tense`, otherwise as written; None where the verb is unsure.

    `Sign Up` and past is `Signed Up`; an action that is in `tense` already comes back as it is.
    """
    spans = word_spans(action)
    at = _verb_index([action[start:end] for start, end in spans])
    if at is None:
        return None
    start, end = spans[at]
    verb = action[start:end]
    if tense_of(verb) == tense:
        return action
    change: Callable[[str], str | None] = past_tense if tense == "past" else present_tense
    changed = change(verb)
    return None if changed is None else action[:start] + changed + action[end:]


def _verb_index(words: Sequence[str]) -> int | None:
    if not words:
        return None
    last = len(words) - 1
    if tense_of(words[0]) == "past":
        return 0
    if tense_of(words[last]) == "past":
        return last
    past = [at for at, word in enumerate(words) if tense_of(word) == "past"]
    form = verb_form(words[0].casefold())
    if past:
        sure = len(past) == 1 and (form is None or _is_small(words[past[0] + 1]))
        return past[0] if sure else None
    return 0 if form is not None and form.present and _stands_alone(words) else None


def _stands_alone(words: Sequence[str]) -> bool:
    return len(words) == 1 or _is_small(words[1])


def _is_small(word: str) -> bool:
    return word.casefold() in PARTICLES | PREPOSITIONS


def _capitals_of(model: str, word: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word.capitalize() if model[:1].isupper() else word
