"""What stays the same about a diagnostic while the lines around it move."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from trackplan.diagnostic import Diagnostic


def fingerprints(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """A hash for each diagnostic of its rule, path and subject, unique within `diagnostics`.

    Where these are the same, the second counts as number two and so on, in the order given.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    hashes = []
    for diagnostic in diagnostics:
        key = (diagnostic.rule, diagnostic.span.path, diagnostic.pointer)
        hashes.append(_hash(*key, str(seen[key])))
        seen[key] += 1
    return hashes


def _hash(*parts: str) -> str:
    text = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(text).hexdigest()[:32]
