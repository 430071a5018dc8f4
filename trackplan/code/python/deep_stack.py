"""Room for recursion that follows code as deep as it is nested."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def deep_stack(frames: int) -> Iterator[None]:
    """At least so many calls of functions written in Python, of which each may call the next."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, frames))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
