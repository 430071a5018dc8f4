"""What the last words of a property's name promise about its type."""

from __future__ import annotations

from functools import lru_cache

from trackplan.plan.naming.words import lower_words, split

# Before `at`, a place rather than a time: `looked_at`, `good_at`.
_NO_MOMENTS = frozenset({"looked", "good", "aimed", "pointed", "located", "priced", "valued"})


@lru_cache(maxsize=65_536)
def ends_in(name: str, suffixes: tuple[str, ...]) -> bool:
    """Whether the last word is one of `suffixes`, or a longer one such as `birthday`, `airdate`.

    `date_of_birth` ends in `date` to whoever reads it.
    """
    words = lower_words(name)
    if "of" in words[1:]:
        words = words[: words.index("of", 1)]
    last = "".join(words[-1:])
    return last in suffixes or any(len(s) > 2 and last.endswith(s) for s in suffixes)  # noqa: PLR2004


@lru_cache(maxsize=65_536)
def names_moment(name: str) -> bool:
    """Whether the name ends in `at` behind another word, as moments do: `created_at`."""
    words = lower_words(name)
    return len(words) > 1 and words[-1] == "at" and words[-2] not in _NO_MOMENTS


@lru_cache(maxsize=65_536)
def names_id(name: str) -> bool:
    """Whether the name ends in `id` or `ids`."""
    return "".join(split(name)[-1:]).casefold() in ("id", "ids")


@lru_cache(maxsize=65_536)
def promises(name: str) -> bool:
    """Whether the end of the name says something of the type at all."""
    return names_moment(name) or names_id(name)
