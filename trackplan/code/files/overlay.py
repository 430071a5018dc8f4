"""A workspace in which some files have other contents than on disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trackplan.code.files.decode import decoded
from trackplan.code.generated import GeneratedClient
from trackplan.code.python.facts import FileFacts, ParseFailure
from trackplan.code.python.read.file import read_file
from trackplan.code.workspace import Workspace
from trackplan.source import SourceFile


class Overlay:
    """Implements Workspace."""

    def __init__(self, below: Workspace, changed: Mapping[str, bytes]) -> None:
        self.below = below
        self.changed = changed

    @property
    def clients(self) -> tuple[GeneratedClient, ...]:
        """The generated clients, which are never changed."""
        return self.below.clients

    @property
    def paths(self) -> frozenset[str]:
        """All files."""
        return self.below.paths

    def containing(self, needles: Iterable[str]) -> frozenset[str]:
        """The files that contain one of these."""
        wanted = list(needles)
        found = self.below.containing(wanted) - self.changed.keys()
        sought = [needle.encode() for needle in wanted]
        return found | {p for p, data in self.changed.items() if any(n in data for n in sought)}

    def facts(self, paths: Iterable[str]) -> Mapping[str, FileFacts | ParseFailure]:
        """What files say."""
        asked = list(paths)
        found = dict(self.below.facts(path for path in asked if path not in self.changed))
        return found | {p: read_file(self.changed[p]) for p in asked if p in self.changed}

    def find_module(self, module: str, level: int, importer: str) -> str | None:
        """The file of a module."""
        return self.below.find_module(module, level, importer)

    def text(self, path: str) -> SourceFile:
        """The text of a file."""
        if path in self.changed:
            return decoded(path, self.changed[path])
        return self.below.text(path)
