"""Whether a sentence says more than a name does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from trackplan.plan.naming.inflection import singular, verb_form
from trackplan.plan.naming.words import split

# Words that carry nothing of their own in a description. `by`, `from`, `with`, `in` tell how things
# hang together: `The app is opened by a link` says more than `App Link Opened`.
FILLER = frozenset(
    {"a", "an", "the", "this", "that", "these", "those", "it", "its", "which", "who", "there"}
    | {"of", "for", "to", "and", "or"}
    | {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "gets", "got"}
    | {"when", "whenever", "once", "fired", "fires", "triggered", "triggers", "emitted"}
)
# What may stand before the `when` of an event's description: `This event is sent when …`.
_REPORTS = frozenset(
    {"sent", "sends", "send", "tracked", "tracks", "track", "logged", "logs", "recorded", "records"}
    | {"called", "occurs", "happens", "captured", "captures", "event", "tracking", "analytics"}
    | {"page", "screen"}
)
_WHEN = frozenset({"when", "whenever", "once", "after", "if", "upon", "every", "each", "time"})
_PREAMBLE = _REPORTS | _WHEN | {"by"}
# Who does it goes without saying.
_ACTORS = frozenset({"user", "users", "someone", "somebody", "they"})
_KINDS = {
    "event": frozenset({"event", "events"}) | _ACTORS,
    "page": frozenset({"page", "viewed", "views"}) | _ACTORS,
    "screen": frozenset({"screen", "viewed", "views"}) | _ACTORS,
    "property": frozenset({"property", "field", "attribute", "parameter"}),
    "trait": frozenset({"trait", "property", "field", "attribute", "user"}),
}
# No preamble and no filler makes a repetition longer than this beside the name three times over.
SLACK = 25


def repeats(text: str, names: Sequence[str], kind: str) -> bool:
    """Whether every word of `text` is in one of `names` (the element's, its synonyms) or filler.

    Case, tense and number do not count. `kind` is what the element is called: `event`, `trait`.
    A text in a language that does not use these words is none.
    """
    if len(text) > 3 * sum(map(len, names)) + SLACK or "{" in text:
        return False  # `{from}-{to}` says how a value is put together
    known, initials = _known(tuple(names))
    filler = _filler(kind)
    if not _may_repeat(text, initials, filler):
        return False
    said = _without_actor(_without_preamble([_plain(word) for word in split(text)]))
    return bool(said) and all(w in filler or not known.isdisjoint(_stems(w)) for w in said)


@lru_cache(maxsize=16)
def _filler(kind: str) -> frozenset[str]:
    """The words that carry nothing about an element of this kind."""
    return FILLER | _KINDS.get(kind, frozenset({kind}))


@lru_cache(maxsize=16_384)
def _known(names: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """What the words of names are forms of, and the letters that those begin with."""
    words = [word for name in names for word in split(name)]
    known = frozenset().union(*map(_stems, words))
    return known, frozenset(stem[:1] for stem in known)


def _may_repeat(text: str, initials: frozenset[str], filler: frozenset[str]) -> bool:
    """Whether no word shows at a glance that it is not in the name: most texts have one early."""
    for word in text.split():
        if word[:1].casefold() not in initials and word.isalpha():
            lower = word.casefold()
            if lower not in filler and lower not in _PREAMBLE:
                return False
    return True


def _plain(word: str) -> str:
    """A word without its capitals, and without the `'s` of whom something belongs to."""
    return word.casefold().replace("\u2019", "'").removesuffix("'s")


def _without_preamble(words: list[str]) -> list[str]:
    """The words after `This event is sent each time`, where such a thing begins a sentence."""
    at = next((at for at, word in enumerate(words) if word in _WHEN), None)
    if at is None or not all(w in FILLER or w in _REPORTS or w in _ACTORS for w in words[:at]):
        return words
    while at < len(words) and words[at] in _WHEN:
        at += 1
    return words[at:]


def _without_actor(words: list[str]) -> list[str]:
    """The words without a `by the user` at their end."""
    for tail in (words[-2:], words[-3:]):
        if tail[:1] == ["by"] and tail[-1] in _ACTORS:
            return words[: -len(tail)]
    return words


@lru_cache(maxsize=16_384)
def _stems(word: str) -> frozenset[str]:
    """What a word is a form of, whatever part of speech it is."""
    lower = word.casefold()
    one = singular(lower)
    forms: Iterable[str] = (f.base for f in (verb_form(lower), verb_form(one)) if f is not None)
    return frozenset({lower, one, *forms})
