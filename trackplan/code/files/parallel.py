"""Files read into facts, on all cores where that is worth it."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from trackplan.code.files.sealed import hash_of
from trackplan.code.python.facts import FileFacts, ParseFailure
from trackplan.code.python.read.file import read_file
from trackplan.progress import Progress

# Fewer files are read before another process has begun.
WORTH_IT = 60
CHUNK = 16


class Pickled(NamedTuple):
    """The facts of a file, and the hash of the content that they were read from.

    Without a hash they say why the file could not be read, which is nothing to remember.
    """

    hash: str
    facts: bytes


def pickled(path: str) -> Pickled:
    """The facts of one file; what cannot be read or kept is a failure."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        return Pickled("", dumped(ParseFailure(0, 0, error.strerror or str(error))))
    return Pickled(hash_of(data), dumped(read_file(data)))


def dumped(facts: FileFacts | ParseFailure) -> bytes:
    """Facts as bytes."""
    try:
        return pickle.dumps(facts, protocol=5)
    except RecursionError:
        return pickle.dumps(ParseFailure(0, 0, "it is nested too deeply"), protocol=5)


def read_all(paths: Sequence[str], progress: Progress) -> Iterator[tuple[str, Pickled]]:
    """Paths with their pickled facts, in any number of processes."""
    workers = min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1, 8)
    if len(paths) < WORTH_IT or workers < 2:  # noqa: PLR2004
        yield from one_by_one(paths, progress)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    done = 0
    try:
        with ProcessPoolExecutor(workers, initializer=leave_interrupts) as pool:
            for path, found in zip(paths, pool.map(pickled, paths, chunksize=CHUNK), strict=True):
                done += 1
                progress(done, len(paths), path)
                yield path, found
    except (OSError, BrokenProcessPool):  # no processes to be had here
        yield from one_by_one(paths[done:], progress)


def leave_interrupts() -> None:
    """Ctrl-C is for the process that started this one to act on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def one_by_one(paths: Sequence[str], progress: Progress) -> Iterator[tuple[str, Pickled]]:
    """The same in this process."""
    for done, path in enumerate(paths, start=1):
        progress(done, len(paths), path)
        yield path, pickled(path)
