"""Which files contain which names, without reading a file twice for the same name."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from trackplan.code.files.discover import FoundFile
from trackplan.code.files.kinds import is_generated, looks_like_test, may_be_test
from trackplan.code.files.sealed import hash_of

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
    """Answers from what is noted; files are read where that does not do.

    `places` are the files' paths in the project, by which they are noted wherever a run begins.
    `read` gives the bytes of a file, or raises OSError.
    """

    def __init__(
        self,
        files: Mapping[str, FoundFile],
        places: Mapping[str, str],
        note: Mapping[str, Any],
        read: Callable[[str], bytes],
    ) -> None:
        self.read = read
        self.places = places
        self.needles: list[str] = []
        self.noted: dict[str, Any] = {}
        self.entries = {path: Entry(file) for path, file in files.items()}
        self.unreadable: set[str] = set()
        self.changed = False
        try:
            self.take(note)
        except (TypeError, ValueError, AttributeError, IndexError):  # a note of another shape
            self.needles, self.noted = [], {}
            self.entries = {path: Entry(file) for path, file in files.items()}
        self.numbers = {needle: number for number, needle in enumerate(self.needles)}

    def take(self, note: Mapping[str, Any]) -> None:
        """Go by what an earlier run noted, unless it has looked for too much."""
        needles = [str(needle) for needle in note.get("needles", ())]
        if len(needles) > MOST_NEEDLES:
            return
        self.needles, self.noted = needles, dict(note.get("files", {}))
        for path, entry in self.entries.items():
            self.entries[path] = entry_of(entry.file, self.noted.get(self.places[path]))

    def containing(self, needles: Iterable[str]) -> frozenset[str]:
        """The files that contain at least one of these, and those that may not be read."""
        wanted = {self.number(needle) for needle in needles}
        if not wanted:
            return frozenset()
        last = max(wanted)
        for path, entry in self.entries.items():
            if entry.searched <= last:
                self.search(path, entry)
        found = (p for p, entry in self.entries.items() if not wanted.isdisjoint(entry.found))
        return frozenset(found) | self.unreadable

    def number(self, needle: str) -> int:
        """The number of a needle, a new one where it was never looked for."""
        if needle not in self.numbers:
            self.numbers[needle] = len(self.needles)
            self.needles.append(needle)
        return self.numbers[needle]

    def search(self, path: str, entry: Entry) -> None:
        """Look for all needles that were not looked for in a file."""
        try:
            data = self.read(path)
        except FileNotFoundError:  # it has gone since
            return
        except OSError:
            self.unreadable.add(path)
            return
        self.changed = True
        entry.generated = is_generated(data)
        entry.tests = may_be_test(path) and looks_like_test(data)
        for number in range(entry.searched, len(self.needles)):
            if self.needles[number].encode() in data:
                entry.found.add(number)
        entry.searched = len(self.needles)

    def hash(self, path: str) -> str:
        """The hash of a file's content; empty where it cannot be read."""
        entry = self.entries[path]
        if not entry.hash:
            try:
                entry.hash = hash_of(self.read(path))
            except OSError:
                return ""
            self.changed = True
        return entry.hash

    @property
    def used(self) -> frozenset[str]:
        """The hashes of contents that some file of the project has, as far as is known."""
        elsewhere = (noted[3] for noted in self.noted.values())
        return frozenset((*elsewhere, *(entry.hash for entry in self.entries.values())))

    def note(self, elsewhere: Callable[[str], bool]) -> dict[str, Any]:
        """What is to be remembered; not of files that may change within the clock's tick.

        What was noted of places that this run did not look at (`elsewhere`) is kept.
        """
        latest = time.time_ns() - TOO_FRESH
        kept = {place: noted for place, noted in self.noted.items() if elsewhere(place)}
        found = {
            self.places[path]: noted_of(entry)
            for path, entry in self.entries.items()
            if entry.file.modified < latest
        }
        return {"needles": self.needles, "files": kept | found}


def noted_of(entry: Entry) -> list[Any]:
    """What is remembered of a file."""
    searched = (entry.hash, entry.searched, sorted(entry.found))
    return [*entry.file, *searched, entry.generated, entry.tests]


def entry_of(file: FoundFile, noted: Any) -> Entry:
    """What was noted of a file, if it is still the same; one that may not be is read again."""
    if noted is None or (noted[0], noted[1], noted[2]) != tuple(file):
        return Entry(file)
    found = set(map(int, noted[5]))
    return Entry(file, str(noted[3]), int(noted[4]), found, bool(noted[6]), bool(noted[7]))
