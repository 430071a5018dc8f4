"""Names that are another one but for a letter too few or too many in a long word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache

from trackplan.plan.naming.inflection import verb_form

Words = tuple[str, ...]
# In shorter words one letter makes too often another word: `plan` and `plain`.
SHORTEST = 7


def slips(names: Collection[Words]) -> Iterator[tuple[Words, Words]]:
    """Pairs of names, the misspelled one first; names as their words in lower case, each once.

    The misspelled word stands in one name alone and the right one in several, and it is no verb
    that is known: `contact` beside `contract` is right. The first and the last letter count as
    right, for they make other words and forms (`schedule`, `schedules`).
    """
    used = Counter(word for name in names for word in set(name) if len(word) >= SHORTEST - 1)
    near = defaultdict[str, list[str]](list)
    for word, count in used.items():
        if count > 1 and len(word) >= SHORTEST:
            for shorter in without_a_letter(word):
                near[shorter].append(word)
    known = set(names)
    for name in names:
        for at, word in enumerate(name):
            if used[word] == 1 and verb_form(word) is None:
                for right in likely(word, near, used):
                    other = (*name[:at], right, *name[at + 1 :])
                    if other in known:
                        yield name, other


def likely(word: str, near: dict[str, list[str]], used: Counter[str]) -> Iterator[str]:
    """The words that are often used and that one letter more, or less, makes of `word`."""
    yield from near.get(word, ())
    yield from (shorter for shorter in without_a_letter(word) if used[shorter] > 1)


@lru_cache(maxsize=16_384)
def without_a_letter(word: str) -> tuple[str, ...]:
    """`word` without each of its letters in turn, but the first and the last."""
    if len(word) < SHORTEST or not word.isalpha():
        return ()
    return tuple(dict.fromkeys(word[:at] + word[at + 1 :] for at in range(1, len(word) - 1)))
