"""Work that is done by several processes at once, where that is worth it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import TypeVar

from trackplan.errors import UserError

S = TypeVar("S")
T = TypeVar("T")
Make = Callable[[], T]
# Less is done before another process has begun; more than a few wait for each other.
WORTH_IT, MOST = 200, 4


def begun(make: Make[T], size: int) -> Make[T]:
    """Begin in another process what is made of so many things; what is returned waits for it.

    It is made here, and only when it is wanted, where another process is not worth it, cannot be
    had, or came to no end. Raises UserError, when it is wanted, where `make` does.
    """
    return _begun(make) if _processes(size) > 1 else make


def made_side_by_side(
    tasks: Sequence[S], make: Callable[[Sequence[S]], Mapping[str, bytes]]
) -> dict[str, bytes]:
    """What `make` makes of all tasks; a process takes its share of them from the start to the end.

    Raises UserError where `make` does, in whichever process.
    """
    count = _processes(len(tasks))
    own, *shares = (partial(make, tasks[at::count]) for at in range(count))
    others = [_begun(share) for share in shares]
    files = dict(own())
    for other in others:
        files |= other()
    return files


def _processes(size: int) -> int:
    """How many there are: one where processes cannot begin with all that this one knows."""
    if size < WORTH_IT or sys.platform != "linux":
        return 1
    return min(len(os.sched_getaffinity(0)), MOST)


def _begun(make: Make[T]) -> Make[T]:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(make, ours, theirs), daemon=True)
    try:
        process.start()
    except OSError:  # no processes to be had here
        return make
    theirs.close()
    return lambda: _received(ours, make)


def _run(make: Make[T], ours: Connection, theirs: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the first process to act on
    ours.close()  # else this would wait for itself to read what nobody else wants any more
    try:
        made: T | UserError = make()
    except UserError as error:
        made = error
    with suppress(BrokenPipeError):
        theirs.send(made)


def _received(connection: Connection, make: Make[T]) -> T:
    with connection:
        try:
            found = connection.recv()
        except (EOFError, OSError):  # it came to no end, and here it is seen why
            return make()
    if isinstance(found, UserError):
        raise found
    return found  # type: ignore[no-any-return]
