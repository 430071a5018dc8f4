"""Names of events as names of files that every system accepts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from unicodedata import combining, normalize

from trackplan.output.files import is_safe_name

LONGEST = 80
# A document asks for those of the same properties on every page.
REMEMBERED = 8192


def file_names(names: Iterable[str]) -> dict[str, str]:
    """A file name without suffix for each name: small ASCII letters, digits, `_` and `-`.

    `Song Played` is `song-played`. Where that would lose the name (no Latin letters, too long, a
    device of Windows) or give two names one file, a checksum of the exact name follows, so that a
    file name depends on no order, and on other names only where they clash.
    """
    names = list(dict.fromkeys(names))
    slugs = {name: slug(name) for name in names}
    taken = Counter(slugs.values())
    return {
        name: found if is_enough(name, found) and taken[found] == 1 else marked(name, found)
        for name, found in slugs.items()
    }


def file_name(name: str) -> str:
    """The file name for a name that stands alone."""
    return file_names([name])[name]


@lru_cache(REMEMBERED)
def slug(name: str) -> str:
    """The plain letters and digits of a name, whatever else it holds made `-`."""
    latin = "".join(char for char in normalize("NFKD", name) if not combining(char))
    return re.sub(r"[^a-z0-9_]+", "-", latin.lower()).strip("-")


@lru_cache(REMEMBERED)
def is_enough(name: str, slug: str) -> bool:
    """Whether the slug stands for its name: it holds every letter, and is a name itself."""
    letters = (char for char in normalize("NFKD", name) if char.isalnum())
    return 0 < len(slug) <= LONGEST and is_safe_name(slug) and all(map(str.isascii, letters))


def marked(name: str, slug: str) -> str:
    """The slug with a checksum of the name."""
    mark = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug[:LONGEST].rstrip('-') or 'x'}-{mark}"
