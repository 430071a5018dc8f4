"""Names of events at which a person becomes known: sign-ups and log-ins."""

from __future__ import annotations

from functools import lru_cache

from trackplan.plan.naming.similar import Fingerprint, fingerprint

# Verbs and things as `fingerprint` gives them.
SIGN_UPS = frozenset({"register", "signup"})
SIGN_UP_THINGS = frozenset({"registration", "signup"})
_VERBS = SIGN_UPS | {"authenticate", "login", "logon", "signin", "signon"}
_THINGS = SIGN_UP_THINGS | {"authentication", "login", "signin"}
# Words of names, as they are written in lower case.
WORDS = frozenset(
    {"sign", "signed", "signup", "signin", "signing", "log", "logged", "login", "register"}
    | {"registered", "registration", "auth", "authenticated", "authentication", "authorized"}
)
_ENDS = frozenset({"complete", "finish", "succeed"})
# Who signs up. `Webinar Registered` and `Newsletter Signed Up` make nobody known.
_PEOPLE = frozenset(
    {"", "account", "buyer", "client", "customer", "driver", "guest", "host", "learner", "listener"}
    | {"member", "merchant", "patient", "person", "player", "reader", "rider", "seller", "shopper"}
    | {"student", "subscriber", "teacher", "user", "viewer", "visitor"}
)


@lru_cache(maxsize=16_384)
def makes_known(name: str, acronyms: tuple[str, ...] = ()) -> bool:
    """Whether an event of this name is sent when somebody has signed up or in.

    `Signup Started` is only an attempt, and `Signed Up for Newsletter` makes nobody a user.
    """
    read = fingerprint(name, acronyms=acronyms)
    if read.subject or read.where.startswith(("for", "to")):
        return False
    return _ends(read) if read.verb in _ENDS else read.verb in _VERBS and _is_person(read.object)


def _ends(read: Fingerprint) -> bool:
    """Whether a sign-up came to its end: `Registration Completed`."""
    whose = [read.object.removesuffix(thing) for thing in _THINGS if read.object.endswith(thing)]
    return any(map(_is_person, whose))


def _is_person(word: str) -> bool:
    return word.removeprefix("new") in _PEOPLE
