"""A workspace of files on disk, with a cache."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from trackplan.code.files.cache import Cache, unpickled
from trackplan.code.files.clients import manifests, take_up
from trackplan.code.files.decode import decoded
from trackplan.code.files.discover import discover
from trackplan.code.files.index import Index
from trackplan.code.files.inside import ending_in_slash, inside
from trackplan.code.files.kinds import in_test_folder, test_folders
from trackplan.code.files.modules import Modules
from trackplan.code.files.parallel import Pickled, read_all
from trackplan.code.files.settings import FileSettings
from trackplan.code.python.facts import FileFacts, ParseFailure
from trackplan.progress import Progress, silent
from trackplan.source import SourceFile


class DiskWorkspace:
    """Implements Workspace. `root` is the project's top folder, `within` what is read of it."""

    def __init__(
        self,
        root: Path,
        within: Sequence[Path],
        settings: FileSettings,
        *,
        cache: bool = True,
        progress: Progress = silent,
    ) -> None:
        self.settings = settings
        self.progress = progress
        self.discovery = discover(root, within, settings)
        files = self.discovery.files
        listed = manifests(root, within, settings, self.discovery)
        self.places = inside(root, (*files, *listed))
        if not settings.tests:
            listed = self._leave_out_test_folders(listed)
        self.clients = tuple(take_up(self.discovery, listed))
        self.places |= inside(root, files.keys() - self.places.keys())
        self.searched = tuple(inside(root, (place.as_posix() for place in within)).values())
        self.cache = Cache(root) if cache else None
        note = self.cache.note() if self.cache else {}
        self.index = Index(files, self.places, note, read)
        self.modules = Modules(self.places[path] for path in files)
        self._shown = {self.places[path]: path for path in files}
        self._own = {path: False for client in self.clients for path in client.files}
        self.discovery.skipped.update({"generated": len(self._own)} if self._own else {})
        self._new: dict[str, bytes] = {}

    def _leave_out_test_folders(self, manifests: frozenset[str]) -> frozenset[str]:
        """Everything in a folder of tests is there for the tests; the manifests that are left."""
        files = self.discovery.files
        folders = test_folders(self.places[path] for path in files)
        for path in [path for path in files if in_test_folder(self.places[path], folders)]:
            del files[path]
            self.discovery.skipped["test"] += 1
        return frozenset(p for p in manifests if not in_test_folder(self.places[p], folders))

    @property
    def paths(self) -> frozenset[str]:
        """All files that were not found to be tests or generated, so no client's."""
        return frozenset(p for p in self.index.entries if self._own.get(p, True))

    def containing(self, needles: Iterable[str]) -> frozenset[str]:
        """The files that contain one of these; not those that turn out to be no own code."""
        return frozenset(filter(self.is_own, self.index.containing(needles)))

    def is_own(self, path: str) -> bool:
        """Whether a file is neither a test nor generated."""
        if path not in self._own:
            entry = self.index.entries[path]
            self._own[path] = True
            if entry.generated and not self.settings.generated:
                self._own[path] = False
                self.discovery.skipped["generated"] += 1
            elif entry.tests and not self.settings.tests:
                self._own[path] = False
                self.discovery.skipped["test"] += 1
        return self._own[path]

    def facts(self, paths: Iterable[str]) -> Mapping[str, FileFacts | ParseFailure]:
        """What files say: from the cache, else read anew."""
        hashes = {path: self.index.hash(path) for path in paths}
        known = self.cache.facts(set(hashes.values())) if self.cache else {}
        found = {path: known[each] for path, each in hashes.items() if each in known}
        missing = [path for path in hashes if path not in found]
        for path, read_anew in read_all(missing, self.progress):
            found[path] = facts_of(read_anew)
            if read_anew.hash:
                self._new[read_anew.hash] = read_anew.facts
        return {path: found[path] for path in hashes}

    def find_module(self, module: str, level: int, importer: str) -> str | None:
        """The file of a module; names of the configuration are imported at the project's top."""
        place = self.modules.find(module, level, self.places.get(importer, ""))
        return None if place is None else self._shown[place]

    def text(self, path: str) -> SourceFile:
        """The text of a file, empty where it cannot be read."""
        try:
            return decoded(path, read(path))
        except OSError:
            return SourceFile(path, "")

    def close(self) -> None:
        """Remember what was found out for the next run."""
        if self.cache is not None:
            note = self.index.note(self.is_elsewhere) if self.index.changed else None
            self.cache.save(note, self._new, self.index.used)
            self.cache.close()

    def is_elsewhere(self, place: str) -> bool:
        """Whether a path in the project lies where this run did not look."""
        return not any(
            top in {"", place} or place.startswith(ending_in_slash(Path(top)))
            for top in self.searched
        )


def read(path: str) -> bytes:
    """The bytes of a file. Raises OSError."""
    return Path(path).read_bytes()


def facts_of(found: Pickled) -> FileFacts | ParseFailure:
    """The facts that were read just now, maybe by another process."""
    facts = unpickled(found.facts)
    assert facts is not None  # noqa: S101 (they are all of the classes that are taken)
    return facts
