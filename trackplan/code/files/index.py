"""Which files contain which names, without reading a file twice for the same name."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from trackplan.code.files.discover import FoundFile
from trackplan.code.files.kinds import is_generated, looks_like_test, may_be_test

# A file that changed so shortly before it was noted may change again unnoticed.
TOO_FRESH = 2_000_000_000
MOST_NEEDLES = 4000


@dataclass(slots=True)
class Entry:
    """What is known of a file: `searched` counts the needles that were looked for, from the first.

    `found` are the numbers of those that it contains. `hash` is empty until it is needed.
    `generated` and `tests` are what its content says of it, once it was searched.
    """

    file: FoundFile
    hash: str = ""
    searched: int = 0
    found: set[int] = field(default_factory=set)
    generated: bool = False
    tests: bool = False


class Index:
    """Answers from what is noted; files are read where that does not do."""

    def __init__(
        self, files: dict[str, FoundFile], note: dict[str, Any], read: Callable[[str], bytes]
    ) -> None:
        self.read = read
        self.needles: list[str] = []
        self.entries: dict[str, Entry] = {}
        self.changed = False
        noted = note.get("files", {})
        try:
            self.needles = [str(needle) for needle in note.get("needles", ())]
            for path, file in files.items():
                self.entries[path] = entry_of(file, noted.get(path))
        except (TypeError, ValueError, AttributeError, IndexError):  # a note of another shape
            self.needles = []
            self.entries = {path: Entry(file) for path, file in files.items()}
        if len(self.needles) > MOST_NEEDLES:
            self.needles = []
            self.entries = {path: Entry(file) for path, file in files.items()}
        self.numbers = {needle: number for number, needle in enumerate(self.needles)}

    def containing(self, needles: Iterable[str]) -> frozenset[str]:
        """The files that contain at least one of these."""
        wanted = {self.number(needle) for needle in needles}
        if not wanted:
            return frozenset()
        last = max(wanted)
        for path, entry in self.entries.items():
            if entry.searched <= last:
                self.search(path, entry)
        return frozenset(
            path for path, entry in self.entries.items() if not wanted.isdisjoint(entry.found)
        )

    def number(self, needle: str) -> int:
        """The number of a needle, a new one where it was never looked for."""
        if needle not in self.numbers:
            self.numbers[needle] = len(self.needles)
            self.needles.append(needle)
        return self.numbers[needle]

    def search(self, path: str, entry: Entry) -> None:
        """Look for all needles that were not looked for in a file."""
        self.changed = True
        data = self.read(path)
        entry.generated = is_generated(data)
        entry.tests = may_be_test(path) and looks_like_test(data)
        for number in range(entry.searched, len(self.needles)):
            if self.needles[number].encode() in data:
                entry.found.add(number)
        entry.searched = len(self.needles)

    def hash(self, path: str) -> str:
        """The hash of a file's content."""
        entry = self.entries[path]
        if not entry.hash:
            entry.hash = hash_of(self.read(path))
            self.changed = True
        return entry.hash

    def note(self) -> dict[str, Any]:
        """What is to be remembered; not of files that may change within the clock's tick."""
        latest = time.time_ns() - TOO_FRESH
        return {
            "needles": self.needles,
            "files": {
                path: [
                    *entry.file,
                    entry.hash,
                    entry.searched,
                    sorted(entry.found),
                    entry.generated,
                    entry.tests,
                ]
                for path, entry in self.entries.items()
                if entry.file.modified < latest
            },
        }


def entry_of(file: FoundFile, noted: Any) -> Entry:
    """What was noted of a file, if it is still the same; one that may not be is read again."""
    if noted is None or (noted[0], noted[1], noted[2]) != tuple(file):
        return Entry(file)
    found = set(map(int, noted[5]))
    return Entry(file, str(noted[3]), int(noted[4]), found, bool(noted[6]), bool(noted[7]))


def hash_of(data: bytes) -> str:
    """The hash of a file's content."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()
