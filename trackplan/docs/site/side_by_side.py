"""Work that is done by several processes at once, where that is worth it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

from trackplan.errors import UserError

T = TypeVar("T")
Files = Mapping[str, bytes]
Make = Callable[[Sequence[T]], Files]
# Less is done before another process has begun; more than a few wait for each other.
WORTH_IT, MOST = 200, 4


def made_side_by_side(tasks: Sequence[T], make: Make[T]) -> dict[str, bytes]:
    """What `make` makes of all tasks; a process takes its share of them from the start to the end.

    Raises UserError where `make` does, in whichever process.
    """
    count = _processes(len(tasks))
    shares = [tasks[at::count] for at in range(count)]
    others = [_started(make, share) for share in shares[1:]]
    files = dict(make(shares[0]))
    for share, receive in zip(shares[1:], others, strict=True):
        files |= receive() or make(share)
    return files


def _processes(tasks: int) -> int:
    """How many there are: one where processes cannot begin with all that this one knows."""
    if tasks < WORTH_IT or sys.platform != "linux":
        return 1
    return min(len(os.sched_getaffinity(0)), MOST)


def _started(make: Make[T], share: Sequence[T]) -> Callable[[], Files | None]:
    """Begin a process; what it made is received later, None where it came to no end."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(make, share, theirs), daemon=True)
    try:
        process.start()
    except OSError:  # no processes to be had here
        return lambda: None
    theirs.close()
    return lambda: _received(ours)


def _run(make: Make[T], share: Sequence[T], connection: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the first process to act on
    try:
        connection.send(make(share))
    except UserError as error:
        connection.send(error)


def _received(connection: Connection) -> Files | None:
    try:
        found = connection.recv()
    except EOFError:
        return None
    if isinstance(found, UserError):
        raise found
    return found  # type: ignore[no-any-return]
