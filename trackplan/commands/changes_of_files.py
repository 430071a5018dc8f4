"""Wait for files to change, by looking at them again and again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

# Seconds; people do not notice.
PAUSE = 0.3
# Where there are many files, looking at them takes at most this part of the time.
SHARE = 0.1
State = dict[str, tuple[int, int]]


def changes(files: Callable[[], Iterable[Path]]) -> Iterator[None]:
    """Yields at once, and again whenever one of the files has come, gone or changed."""
    seen: State | None = None
    while True:
        began = time.monotonic()
        found = state(files())
        took = time.monotonic() - began
        if found != seen:
            seen = found
            yield
        time.sleep(max(PAUSE, took / SHARE))


def state(files: Iterable[Path]) -> State:
    """When each file was changed, and its size; without those that are not there."""
    found: State = {}
    for path in files:
        try:
            status = path.stat()
        except OSError:  # it is being written at this moment
            continue
        found[str(path)] = (status.st_mtime_ns, status.st_size)
    return found
