"""Names of events that a business is run by: sign-ups, orders, payments, subscriptions."""

from __future__ import annotations

from trackplan.plan.naming.inflection import singular
from trackplan.plan.naming.signing_in import SIGN_UP_THINGS, SIGN_UPS
from trackplan.plan.naming.similar import Fingerprint, fingerprint
from trackplan.plan.naming.words import split

_WHOLE = frozenset({"purchase", "refund", "pay", "upgrade", "downgrade", "subscribe"})
_SALES = frozenset(
    {"order", "purchase", "checkout", "payment", "invoice", "charge", "sale", "booking"}
    | {"reservation", "transaction", "refund", "deposit"}
)
_OF_SALES = frozenset(
    {"complete", "place", "confirm", "pay", "create", "succeed", "finish", "cancel", "refund"}
    | {"process", "receive", "make", "capture", "book", "issue", "settle", "finalize", "fulfill"}
)
_CONTRACTS = frozenset({"subscription", "membership", "plan", "trial", "licence", "license"})
_OF_CONTRACTS = frozenset(
    {"start", "begin", "create", "activate", "upgrade", "downgrade", "cancel", "renew", "convert"}
    | {"purchase", "buy", "end", "expire", "terminate", "lapse"}
)
_OF_ACCOUNTS = frozenset({"create", "open", "activate", "close", "delete"})
_SOFTWARE = frozenset({"app", "application", "version", "client", "browser", "sdk", "software"})
# What only the client sees, or what begins and ends there.
_AT_CLIENTS = frozenset(
    {"view", "click", "tap", "press", "open", "close", "play", "pause", "resume", "scroll"}
    | {"search", "see", "watch", "listen", "read", "swipe", "hover", "focus", "show", "display"}
    | {"select", "choose", "expand", "collapse", "dismiss", "visit", "browse", "start", "begin"}
    | {"enter", "fill", "skip", "stream", "finish", "navigate", "download", "install", "launch"}
)
_MEDIA = frozenset(
    {"video", "audio", "song", "track", "episode", "podcast", "movie", "film", "story", "article"}
    | {"tour", "tutorial", "game", "level", "chapter", "playback", "ad", "content", "form", "step"}
)


def is_critical(name: str, acronyms: tuple[str, ...] = ()) -> bool:
    """Whether a name says that somebody became a customer, paid, changed a contract or left.

    The act itself: neither the click on the button nor the form that leads there.
    """
    read = fingerprint(name, acronyms=acronyms)
    words = words_of(name, acronyms)
    if read.verb in SIGN_UPS:
        return not read.where.startswith(("for", "to")) and not read.object
    if read.verb in _WHOLE and not read.subject:
        return words.isdisjoint(_SOFTWARE) and is_whole(read, words)
    return (
        (read.verb in _OF_SALES and ends_in(read, _SALES | SIGN_UP_THINGS))
        or (read.verb in _OF_CONTRACTS and ends_in(read, _CONTRACTS))
        or (read.verb in _OF_ACCOUNTS and read.object.endswith("account"))
    )


def is_seen_by_clients(name: str, acronyms: tuple[str, ...] = ()) -> bool:
    """Whether a name says what only an app can see: views, clicks, and what is played there."""
    verb = fingerprint(name, acronyms=acronyms).verb
    media = not words_of(name, acronyms).isdisjoint(_MEDIA)
    return verb in _AT_CLIENTS or not verb or media


def is_whole(read: Fingerprint, words: frozenset[str]) -> bool:
    """Whether a verb that says it all is about a sale or a contract, as far as one can tell."""
    if read.verb in {"purchase", "refund", "pay"}:
        return True
    return not read.object or not words.isdisjoint(_CONTRACTS | {"account", "user", "customer"})


def ends_in(read: Fingerprint, things: frozenset[str]) -> bool:
    """Whether an event happens to one of these things."""
    return read.object.endswith(tuple(things))


def words_of(name: str, acronyms: tuple[str, ...]) -> frozenset[str]:
    """The words of a name, in lower case and in the singular."""
    return frozenset(singular(word.casefold()) for word in split(name, acronyms))
