"""The properties that must have come from a third party, by what is written about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from trackplan.plan.model.property import Property
from trackplan.plan.naming.data_providers import (
    BROKER,
    FROM_PROVIDER,
    OF_OUR_USE,
    PROVIDERS,
    SAID,
    TAGS,
)
from trackplan.plan.naming.words import split

Words = tuple[str, ...]
_BY_WORDS: dict[Words, str] = {tuple(name.split()): name for name in PROVIDERS}
_LONGEST = max(map(len, _BY_WORDS))
# Hardly any name has one of these, and looking for them is cheap.
_FIRST = tuple(dict.fromkeys(words[0] for words in _BY_WORDS))
_HINTS = ("enrich", "partner", "vendor", "broker", "third", "provider", "service", "supplier")
_LINKS = (" by ", " from ", " through ", " via ", " with ", "data broker", "data enrichment")


def third_party_evidence(whole: Property) -> str | None:
    """What says that somebody else knew it first, as in "its name says `clearbit`"; else None.

    What tells whether a provider is connected, or what its id is, is about our own use of it.
    """
    named, is_our_use = _of_name(whole.name)
    if is_our_use or (named is None and not whole.tags and whole.description is None):
        return None
    if named is not None:
        return f"its name says `{named}`"
    for tag in whole.tags:
        words = split(tag.value)
        if "-".join(word.casefold() for word in words) in TAGS or _provider(words) is not None:
            return f"it is tagged `{tag.value}`"
    said = None if whole.description is None else _said_in(whole.description.value)
    return None if said is None else f"its description says `{said}`"


@lru_cache(maxsize=65_536)
def _of_name(name: str) -> tuple[str | None, bool]:
    """The provider that a name names by whole words, and whether it is about our use of that."""
    lower = name.casefold()
    words = split(name) if any(map(lower.__contains__, _FIRST)) else ()
    named = _provider(words)
    return named, named is not None and not OF_OUR_USE.isdisjoint(w.casefold() for w in words)


def _provider(words: Sequence[str]) -> str | None:
    lower = tuple(word.casefold() for word in words)
    for start in range(len(lower)):
        for end in range(start + 1, min(start + _LONGEST, len(lower)) + 1):
            if lower[start:end] in _BY_WORDS:
                return _BY_WORDS[lower[start:end]]
    return None


def _said_in(text: str) -> str | None:
    lower = text.casefold()
    if not any(map(lower.__contains__, _LINKS)):
        return None
    if not any(map(lower.__contains__, (*_HINTS, *_FIRST))):
        return None
    found = _sentence().search(lower)
    return None if found is None else text[found.start() : found.end()]


@cache
def _sentence() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in PROVIDERS)
    return re.compile(f"{SAID}|{BROKER}|{FROM_PROVIDER.format(names=names)}")
