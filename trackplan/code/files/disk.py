"""A workspace of files on disk, with a cache."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

from trackplan.code.files.cache import Cache, Facts
from trackplan.code.files.decode import decoded
from trackplan.code.files.discover import discover
from trackplan.code.files.index import Index
from trackplan.code.files.kinds import (
    in_test_folder,
    test_folders,
)
from trackplan.code.files.modules import Modules
from trackplan.code.files.parallel import read_all
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
        if not settings.tests:
            folders = test_folders(files)
            for path in [p for p in files if in_test_folder(p, folders)]:
                del files[path]
                self.discovery.skipped["test"] += 1
        self.cache = Cache(root) if cache else None
        self.index = Index(files, self.cache.note() if self.cache else {}, self.read)
        self.modules = Modules(files)
        self._own: dict[str, bool] = {}
        self._new: dict[str, bytes] = {}

    @property
    def paths(self) -> frozenset[str]:
        """All files that were not found to be tests or generated."""
        return frozenset(p for p in self.index.entries if self._own.get(p, True))

    def read(self, path: str) -> bytes:
        """The bytes of a file; none where it has gone."""
        try:
            return Path(path).read_bytes()
        except OSError:
            return b""

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
        found: dict[str, FileFacts | ParseFailure] = {
            path: known[each] for path, each in hashes.items() if each in known
        }
        missing = [path for path in hashes if path not in found]
        for path, pickled in read_all(missing, self.progress):
            found[path] = cast("FileFacts | ParseFailure", Facts(io.BytesIO(pickled)).load())
            self._new[hashes[path]] = pickled
        return {path: found[path] for path in hashes}

    def find_module(self, module: str, level: int, importer: str) -> str | None:
        """The file of a module."""
        return self.modules.find(module, level, importer)

    def text(self, path: str) -> SourceFile:
        """The text of a file."""
        return decoded(path, self.read(path))

    def close(self) -> None:
        """Remember what was found out for the next run."""
        if self.cache is not None:
            note = self.index.note() if self.index.changed else None
            self.cache.save(note, self._new)
