"""Texts that hold the place of one which somebody means to write later."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeGuard

from trackplan.plan.model.values import Text

_STILL_TO_COME = {"todo", "tbd", "tba", "tbc", "fixme", "xxx", "wip", "placeholder"}
_NOTHING = {"none", "null", "nil", "n/a", "na", "empty", "missing", "unknown", "description"}
_TYPED_BY_CHANCE = {"asdf", "foo", "blah", "blahblah", "test", "loremipsum"}
# The same in the languages that plans in YAML are often written in, as whole texts.
_ELSEWHERE = (
    *("folgt", "folgt noch", "noch offen", "noch zu klären", "k. a.", "keine angabe"),
    *("platzhalter", "beschreibung", "beschreibung folgt", "beschreibung fehlt"),
    *("à compléter", "à définir", "a compléter", "a définir", "à venir", "à remplir"),
    *("por definir", "por completar", "pendiente", "sin descripción"),
    *("a definir", "da definire", "da completare", "nader te bepalen", "volgt nog"),
)
PLACEHOLDERS = frozenset(
    (_STILL_TO_COME | _NOTHING | _TYPED_BY_CHANCE)
    | {"".join(filter(str.isalnum, text)) for text in _ELSEWHERE}
)
# The first letters of a text that may begin with a mark; all others are judged by their words.
_BEGINNINGS = frozenset({"tod", "to ", "tbd", "tba", "tbc", "fix", "lor", "xxx"})
_MARKED = re.compile(
    r"""
      (?:todo|tbd|tba|tbc|fixme|xxx)\s*(?:[:(\[\]\u2013\u2014]|-+\s|\.{2,}).*   # TODO: ask Ann
    | (?:todo|tbd|fixme)\s+(?:add|ask|check|clarify|define|describe|document|explain|fill|find
        |later|soon|write)\b.*                                              # TODO describe this
    | to\ be\ (?:added|announced|clarified|completed|confirmed|decided|defined|described
        |determined|discussed|documented|done|filled\ in|specified|written)\W*(?:later|soon)?\W*
    | to\ do\W*
    | lorem\ ipsum\b.*
    """,
    re.VERBOSE | re.DOTALL,
)
# What templates tell people to write, word by word: one word of _ASKING must be among them, and
# one of _OF_TEXTS, since an action that is needed is something.
_ASKING = frozenset(
    {"add", "describe", "enter", "fill", "goes", "here", "insert", "needed", "no", "pending"}
    | {"provide", "provided", "write", "your"}
)
_ASKED = frozenset(
    {"a", "an", "and", "available", "be", "brief", "for", "given", "in", "is", "it", "meaningful"}
    | {"of", "please", "short", "some", "text", "the", "this", "to", "what", "yet", "your"}
    | {"action", "description", "event", "field", "funnel", "metric", "object", "page", "property"}
    | {"screen", "trait", "does", "means", "describe", "describes"}
)
_OF_TEXTS = frozenset({"describe", "describes", "description", "here"})
_SAID = _ASKING | _ASKED
_OPENINGS = _SAID | PLACEHOLDERS | {word for text in _ELSEWHERE for word in text.split()}
_WORD = re.compile(r"[^\W_]+")
_IN_ANGLES = re.compile(r"<[^<>]*>")
# No template's sentence is longer; what is has something to say, unless a mark begins it.
LONGEST = 60


def is_written(text: Text | None) -> TypeGuard[Text]:
    """Whether there is more than blanks."""
    return text is not None and bool(text.value.strip())


def is_placeholder(text: Text) -> bool:
    """Whether it says nothing yet: `TODO`, `t.b.d.`, `-`, `TODO: ask Ann`, `Describe this event`.

    A sentence in which such a word occurs is none: `Todo Created: A todo was made.`
    """
    return _is_placeholder(text.value)


@lru_cache(maxsize=65_536)
def _is_placeholder(value: str) -> bool:
    if value[:1].isalpha() and value[:3].casefold() not in _BEGINNINGS:
        # Most texts show by their length, or by one of their first words, that they say something.
        if len(value) > LONGEST:
            return False
        first = value.casefold().split(None, 2)[:2]
        if any(word.isalpha() and word not in _OPENINGS for word in first):
            return False
    written = value.strip().casefold()
    if _MARKED.match(written.lstrip("<[({*_#-. ")):
        return True
    return _says_nothing(written) if len(written) <= LONGEST else not _WORD.search(written)


def _says_nothing(written: str) -> bool:
    letters = "".join(c for c in written if c.isalnum() or c == "/")
    if not letters.strip("/") or letters in PLACEHOLDERS or _IN_ANGLES.fullmatch(written):
        return True
    words = frozenset(_WORD.findall(written))
    asks = not words.isdisjoint(_ASKING) and not words.isdisjoint(_OF_TEXTS)
    return asks and len(words) > 1 and words <= _SAID
