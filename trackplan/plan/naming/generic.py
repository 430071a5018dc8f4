"""Names of events that say nothing: `Event 12`, `Click`, `Custom Event`."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Literal

from trackplan.plan.naming.words import split

# Nothing is said by the name, or it is said only by what the event carries.
Verdict = Literal["generic", "needs property"]

# Words that say of any event what is true of all.
_NOTHING_WORDS = """
a action actions an another any custom default event events foo bar baz qux foobar generic
interaction interactions misc my new other placeholder sample some something stuff tbd temp
testing the thing things this tmp todo track tracked tracking unknown unnamed untitled
"""
_NOTHING = frozenset(_NOTHING_WORDS.split())
# Alone they are letters or words of another language.
_ARTICLES = frozenset({"a", "an", "any", "my", "other", "some", "the", "this"})
# They say nothing alone, but something may be done with them: `Test Submitted`.
_THINGS = frozenset({"data", "name", "test", "tests"})
# Nobody has given the thing a name yet.
_PLACEHOLDERS_WORDS = """
foo bar baz qux foobar placeholder tbd temp tmp todo unnamed untitled
"""
_PLACEHOLDERS = frozenset(_PLACEHOLDERS_WORDS.split())
# What they say is nothing only of the things below: `Test Performed` may be a test of blood.
_VAGUE_VERBS_WORDS = """
completed done executed fired happened happens logged occurred perform performed received recorded
sent triggered
"""
_VAGUE_VERBS = frozenset(_VAGUE_VERBS_WORDS.split())
_VAGUE_THINGS = frozenset({"action", "actions", "event", "events", "interaction", "something"})
# What a screen is made of, and what one does with it.
_CONTROLS_WORDS = """
button buttons checkbox control cta element elements form forms icon input link links tab tabs
toggle
"""
_CONTROLS = frozenset(_CONTROLS_WORDS.split())
_PLACES = frozenset({"page", "pages", "screen", "screens", "view", "views"})
_GESTURES_WORDS = """
click clicked clicks press pressed select selected submit submits submitted submission tap tapped
taps touch touched
"""
_GESTURES = frozenset(_GESTURES_WORDS.split())


@lru_cache(maxsize=65_536)
def generic_event(name: str, more: tuple[str, ...] = ()) -> Verdict | None:
    """Whether the name of an event is made of generic words alone; `more` are further ones.

    `Button Clicked` needs a property that tells which button; `Page Viewed` is a name that tools
    know, and the page comes along with it.
    """
    words = _words(name)
    rest = words - _NOTHING - frozenset(more) - {"user"}
    if words <= _ARTICLES or ("user" in words and not words & (_VAGUE_THINGS | _GESTURES)):
        return None
    if rest <= _VAGUE_VERBS and words & _VAGUE_THINGS:
        return "generic"
    if not rest <= _CONTROLS | _PLACES | _GESTURES | _THINGS:
        return None
    if rest & _GESTURES and rest & (_CONTROLS | _THINGS):
        return "needs property" if rest & _CONTROLS else None
    return None if "view" in rest and len(rest) > 1 else "generic"


@lru_cache(maxsize=8192)
def generic_page(name: str, more: tuple[str, ...] = ()) -> Verdict | None:
    """Whether a page or screen has no name of its own: `Untitled`, `Page 3`, `Test Page`."""
    words = _words(name)
    known: Collection[str] = _PLACEHOLDERS | _PLACES - {"view", "views"} | frozenset(more)
    further = {"a", "test", "my", "the", "default"}
    return "generic" if words & set(known) and words <= {*known, *further} else None


def _words(name: str) -> frozenset[str]:
    """The words, without numbers."""
    return frozenset(word.casefold() for word in split(name) if not word.isdigit())
