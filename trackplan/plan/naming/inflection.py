"""Forms of English words: verbs and their base, nouns and their singular."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from trackplan.plan.naming.verbs import DOUBLING, DOUBLING_IN_BRITAIN, IRREGULAR, REGULAR

_PREFIXES = ("re", "un", "over", "mis", "pre", "auto")
_NOT_PREFIXED = frozenset({"overview", "overall", "overhead", "prefix", "preset", "research"})
_SHORTEST_STEM = 3
_SINGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "movies": "movie",
    "cookies": "cookie",
    "selfies": "selfie",
    "calories": "calorie",
    "indices": "index",
    "criteria": "criterion",
}
_NO_PLURAL = frozenset(
    {"analytics", "atlas", "aws", "bus", "canvas", "dns", "gas", "gps", "https", "ios", "lens"}
    | {"news", "saas", "series", "sms", "species", "tvos", "macos", "css", "tls", "https"}
)


class VerbForm(NamedTuple):
    """What a word may be a form of; `past` and `present` both hold of `set` and `read`."""

    base: str
    past: bool = False
    present: bool = False
    ing: bool = False


def past_of(base: str) -> str:
    """The past tense of a verb that the tables know, or by the regular rules."""
    if base in IRREGULAR:
        return IRREGULAR[base][0]
    if base.endswith("e"):
        return base + "d"
    if _ends_in_consonant_y(base):
        return base[:-1] + "ied"
    return _doubled(base) + "ed"


def _ing_of(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def _third_person_of(base: str) -> str:
    if _ends_in_consonant_y(base):
        return base[:-1] + "ies"
    sibilant = base.endswith(("s", "x", "z", "ch", "sh", "go", "do"))
    return base + ("es" if sibilant else "s")


def _ends_in_consonant_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in {"", *"aeiou"}


def _doubled(base: str) -> str:
    return base + base[-1] if base in DOUBLING else base


@cache
def _forms() -> Mapping[str, VerbForm]:
    """Every form of every verb in the tables; where two verbs share one, the past tense wins."""
    forms: dict[str, VerbForm] = {}
    for base in sorted(REGULAR | IRREGULAR.keys()):
        for word, form in _forms_of(base):
            known = forms.get(word)
            if known is None or known.base != base:
                forms[word] = form if known is None or not known.past else known
            else:
                forms[word] = VerbForm(
                    base, known.past or form.past, known.present or form.present, known.ing
                )
    return forms


def _forms_of(base: str) -> Iterator[tuple[str, VerbForm]]:
    yield base, VerbForm(base, present=True)
    yield _third_person_of(base), VerbForm(base, present=True)
    yield _ing_of(base), VerbForm(base, ing=True)
    for past in (past_of(base), *IRREGULAR.get(base, ())):
        yield past, VerbForm(base, past=True)
    if base in DOUBLING_IN_BRITAIN:
        for stem in (base, base + "l"):
            yield stem + "ed", VerbForm(base, past=True)
            yield stem + "ing", VerbForm(base, ing=True)


@lru_cache(maxsize=16_384)
def verb_form(word: str) -> VerbForm | None:
    """What verb `word` (lower case) is a form of: one in the tables, or such with a prefix."""
    known = _forms().get(word)
    if known is not None or word in _NOT_PREFIXED:
        return known
    for prefix in _PREFIXES:
        stem = word.removeprefix(prefix)
        if stem != word and len(stem) >= _SHORTEST_STEM and (form := _forms().get(stem)):
            return VerbForm(prefix + form.base, form.past, form.present, form.ing)
    return None


def past_of_known(base: str) -> str:
    """The past tense of `base`, which may be a verb in the tables behind a prefix."""
    for prefix in _PREFIXES:
        stem = base.removeprefix(prefix)
        if stem != base and base not in REGULAR | IRREGULAR.keys() and stem in _forms():
            return prefix + past_of(stem)
    return past_of(base)


@lru_cache(maxsize=16_384)
def singular(word: str) -> str:
    """The singular of a noun in lower case, by simple rules; a singular stays as it is."""
    if word in _SINGULAR:
        return _SINGULAR[word]
    if word in _NO_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if len(word) <= _SHORTEST_STEM:
        return word[:-1] if word in {"ads", "ids"} else word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "tuses", "nuses", "ruses")):
        return word[:-2]
    return word[:-1]
