"""Names that mean the same: a hashable key for an event, and one for a property.

Two events are one when their keys are equal, so grouping n names takes one pass and no distances.

What the key leaves out, and what it keeps:

- case, punctuation, `the`, `an`, and `a` behind a verb; singular and plural (`Products Searched`)
- the form of the verb: `Sign`, `Signs`, `Signed`; `Signing` only where no other verb stands
- whether a compound is one word or two: `Signup`, `Sign up`; `Wish List`, `Wishlist`
- the order of a verb and *one* thing beside it: `Played Song` is `Song Played`. With things on both
  sides the order counts: `Account Added User` is not `User Added Account`
- a user who only acts: `User Signed Up` is `Signed Up`, `User Played Song` is `Song Played`. A user
  who is acted on stays: `User Deleted`, `User Added to Team`
- prepositional phrases count (`Product Added to Wishlist`), and so does every number (`Step 2`)
- declared synonyms become what they stand for

The verb is the one past form (the last, if several). Without one it is the only word that is
rarely a noun, else the first word if it may be a verb (`Play Song`), else the last that may.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from trackplan.plan.naming.inflection import VerbForm, singular, verb_form
from trackplan.plan.naming.tense import tense_of
from trackplan.plan.naming.verbs import OFTEN_NOUNS, PARTICLES, PREPOSITIONS
from trackplan.plan.naming.words import split, word_spans

_USER = ("user",)
# Only a user does these, so naming the user adds nothing.
_OF_USERS = frozenset(
    {"login", "logoff", "logout", "register", "signin", "signoff", "signout", "signup"}
    | {"subscribe", "unsubscribe", "authenticate", "optin", "optout"}
)
_IN_OR_ON = {
    "in": {"sign", "log", "check", "opt", "clock", "zoom", "punch", "buy", "dial"},
    "on": {"turn", "switch", "put", "log", "sign", "hang", "hold", "add"},
}
_ANYWHERE = frozenset({"up", "out", "off", "down", "back", "away"})
_GLUED_ENDINGS = ("up", "in", "out", "off")
_E_DROPPED = ("at", "iz", "is", "ur", "ag", "iv", "uc", "as", "os", "ut")


class Fingerprint(NamedTuple):
    """What an event name says: events of equal fingerprints are the same event."""

    verb: str
    subject: str
    object: str
    where: str


class _Token(NamedTuple):
    text: str
    verb: bool = False
    past: bool = False


def fingerprint(
    name: str, *, acronyms: Iterable[str] = (), synonyms: Mapping[str, str] | None = None
) -> Fingerprint:
    """The key of an event name; `synonyms` say what a word or several stand for.

    A name without words is equal only to itself.
    """
    known = tuple(acronyms)
    tokens = _tokens(_plain_words(name, known))
    if not tokens:
        return Fingerprint("", "", "", name)
    tokens = _declared(tokens, _phrases(tuple((synonyms or {}).items()), known))
    return _arranged(_without_articles(_compounds(tokens)))


@lru_cache(maxsize=65_536)
def property_fingerprint(name: str, *, acronyms: tuple[str, ...] = ()) -> str:
    """The key of a property name: its letters and numbers, whatever case joins them.

    `user_id`, `userId` and `UserID` are one. Plurals are not: `song_id` and `song_ids` are a value
    and a list of them. `created` and `created_at`, `$email` and `email` are two as well.
    """
    spans = word_spans(name, acronyms)
    if not spans:
        return name
    sigil = re.sub(r"[^$_]", "", name[: spans[0][0]])
    return sigil + _joined(_plain_words(name, acronyms))


def _plain_words(name: str, acronyms: tuple[str, ...]) -> list[str]:
    return [_letters(word) for word in split(name, acronyms)]


def _letters(word: str) -> str:
    folded = word.casefold()
    if folded.isalnum():
        return folded
    return re.sub(r"['\u2019]s$|[^\w\u0300-\u036f]", "", folded) or folded


def _joined(words: Iterable[str]) -> str:
    """The words as one, except that two numbers do not become one."""
    text = ""
    for word in words:
        text += ("." if text[-1:].isdigit() and word[:1].isdigit() else "") + word
    return text


def _tokens(words: Sequence[str]) -> list[_Token]:
    forms = [_form(word) for word in words]
    has_verb = any(form and not form.ing for form in forms)
    return [_token(word, form, has_verb) for word, form in zip(words, forms, strict=True)]


def _form(word: str) -> VerbForm | None:
    """A verb form; `signup` counts as one, and so does an unknown word in -ed."""
    if form := verb_form(word):
        return form
    if tense_of(word) == "past":
        return VerbForm(_base_of_unknown(word), past=True)
    for ending in _GLUED_ENDINGS:
        for plain in (word, singular(word)):
            stem = verb_form(plain.removesuffix(ending))
            if plain.endswith(ending) and stem and stem.present and stem.base + ending == plain:
                return VerbForm(plain, present=True)
    return None


def _base_of_unknown(word: str) -> str:
    stem = word[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 1 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem + "e" if stem.endswith(_E_DROPPED) else stem


def _token(word: str, form: VerbForm | None, has_verb: bool) -> _Token:
    if form is None or (form.ing and has_verb):
        return _Token(singular(word))
    return _Token(form.base, verb=True, past=form.past and not form.present)


@lru_cache(maxsize=8)
def _phrases(
    synonyms: tuple[tuple[str, str], ...], acronyms: tuple[str, ...]
) -> Mapping[tuple[str, ...], tuple[_Token, ...]]:
    return {
        tuple(token.text for token in _tokens(words)): tuple(_tokens(_plain_words(name, acronyms)))
        for synonym, name in synonyms
        if (words := _plain_words(synonym, acronyms))
    }


def _declared(
    tokens: list[_Token], phrases: Mapping[tuple[str, ...], tuple[_Token, ...]]
) -> list[_Token]:
    if not phrases:
        return tokens
    longest = max(map(len, phrases))
    mapped: list[_Token] = []
    at = 0
    while at < len(tokens):
        for size in range(min(longest, len(tokens) - at), 0, -1):
            meant = phrases.get(tuple(token.text for token in tokens[at : at + size]))
            if meant is not None:
                mapped.extend(meant)
                at += size
                break
        else:
            mapped.append(tokens[at])
            at += 1
    return mapped


def _compounds(tokens: list[_Token]) -> list[_Token]:
    """A verb and its particle are one verb: `Sign` and `Up` are `signup`."""
    merged: list[_Token] = []
    for token in tokens:
        if merged and merged[-1].verb and _belongs_to(merged[-1].text, token.text):
            merged[-1] = merged[-1]._replace(text=merged[-1].text + token.text)
        else:
            merged.append(token)
    return merged


def _belongs_to(verb: str, word: str) -> bool:
    return word in PARTICLES and (word in _ANYWHERE or verb in _IN_OR_ON.get(word, ()))


def _without_articles(tokens: list[_Token]) -> list[_Token]:
    kept: list[_Token] = []
    for token in tokens:
        behind_verb = bool(kept) and (kept[-1].verb or kept[-1].text in PREPOSITIONS)
        if not (token.text in {"the", "an"} or (token.text == "a" and behind_verb)):
            kept.append(token)
    return kept or tokens


def _arranged(tokens: Sequence[_Token]) -> Fingerprint:
    at = _verb_at(tokens)
    words = tuple(token.text for token in tokens)
    if at is None:
        return Fingerprint("", "", _joined(words), "")
    verb, subject, behind = words[at], words[:at], words[at + 1 :]
    cut = next((i for i, word in enumerate(behind) if word in PREPOSITIONS), len(behind))
    thing, where = behind[:cut], _joined(behind[cut:])
    if thing and subject not in ((), _USER):
        return Fingerprint(verb, _joined(subject), _joined(thing), where)
    thing = thing or subject
    if thing == _USER and verb in _OF_USERS:
        thing = ()
    return Fingerprint(verb, "", _joined(thing), where)


def _verb_at(tokens: Sequence[_Token]) -> int | None:
    past = [at for at, token in enumerate(tokens) if token.past]
    if past:
        return past[-1]
    verbs = [at for at, token in enumerate(tokens) if token.verb]
    sure = [at for at in verbs if not _is_often_noun(tokens[at].text)]
    if len(sure) == 1:
        return sure[0]
    candidates = sure or verbs
    if not candidates:
        return None
    return 0 if candidates[0] == 0 else candidates[-1]


def _is_often_noun(base: str) -> bool:
    return base in OFTEN_NOUNS or verb_form(base) is None
