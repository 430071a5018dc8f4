"""Whether a property holds personal data, judged by the words of its name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from trackplan.plan.naming.personal_words import (
    CERTAIN,
    HASHES,
    LONGEST_PHRASE,
    OF_PEOPLE,
    OTHER_THINGS,
    PHRASES,
    QUALIFIERS,
    QUESTIONS,
    PersonalKind,
)
from trackplan.plan.naming.words import lower_words

# Lists hold what their items hold; other plurals (`tokens`, `names`, `ages`) mean something else.
_LISTS = {
    "emails": "email",
    "addresses": "address",
    "phones": "phone",
    "passwords": "password",
    "usernames": "username",
    "ips": "ip",
}


class PersonalData(NamedTuple):
    """How personal a property is, and what it seems to be, as in "an email address".

    `certain` tells that the words cannot mean anything less personal.
    """

    kind: PersonalKind
    what: str
    certain: bool = False


@lru_cache(maxsize=65_536)
def personal_data(name: str, *, trait: bool = False) -> PersonalData | None:
    """What personal data the property `name` seems to hold, None where its words do not say so.

    Words decide and never substrings: `wishlist_name`, `email_id` and `zip_file` are none.
    None on purpose, because they are ambiguous or say little: `name` and `age` alone on an event
    (`trait=True` says that it describes a user), `title`, `city`, `country`, `state`, `avatar`,
    `user_id`, `user_agent`, `agent_name`, free text such as `message_body`.
    """
    words = _words(name)
    hashed = any(word in HASHES for word in words)
    words = [word for word in words if word not in HASHES]
    said = len(words)
    while len(words) > 1 and (words[-1] in QUALIFIERS or words[-1].isdigit()):
        words.pop()
    found = _ending(words) or (_of_a_person(words) if trait else None)
    if found is not None and hashed:
        return PersonalData("indirect", f"{found.what}, hashed")
    if found is not None and len(words) < said:
        return found._replace(certain=False)  # an `email_list` may be the name of a list
    return found


def _words(name: str) -> list[str]:
    words = lower_words(name)
    return [
        _LISTS.get(word, word if word.isdigit() else word.rstrip("0123456789")) for word in words
    ]


def _of_a_person(words: Sequence[str]) -> PersonalData | None:
    if list(words) == ["name"]:
        return PersonalData("direct", "a person's name")
    return PersonalData("indirect", "an age or birth year") if list(words) == ["age"] else None


def _ending(words: Sequence[str]) -> PersonalData | None:
    for size in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        phrase = tuple(words[-size:])
        known = PHRASES.get(phrase)
        if known is not None:
            kind, what = known
            before = words[:-size]
            certain = phrase in CERTAIN and OF_PEOPLE.issuperset(before)
            meant = _is_meant(before, what, kind)
            return PersonalData(kind, what, certain) if meant else None
    return None


def _is_meant(before: Sequence[str], what: str, kind: PersonalKind) -> bool:
    if not before:
        return True
    asks = before[0] in QUESTIONS
    special = kind == "sensitive" and what not in {"a credential", "a payment account"}
    return (not asks or special) and before[-1] not in OTHER_THINGS.get(what, ())
