"""A workspace of texts in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trackplan.code.files.clients import clients_among, is_manifest
from trackplan.code.files.decode import decoded
from trackplan.code.files.modules import Modules
from trackplan.code.python.facts import FileFacts, ParseFailure
from trackplan.code.python.read.file import read_file
from trackplan.source import SourceFile


class TextWorkspace:
    """Implements Workspace; every file is code, whatever its name, but for manifests."""

    def __init__(self, texts: Mapping[str, str | bytes]) -> None:
        data = {
            path: text.encode() if isinstance(text, str) else text for path, text in texts.items()
        }
        self.clients = tuple(clients_among(data))
        self.data = {path: text for path, text in data.items() if not is_manifest(path)}
        made = {path for client in self.clients for path in client.files}
        self.own = frozenset(self.data.keys() - made)
        self.modules = Modules(self.data)

    @property
    def paths(self) -> frozenset[str]:
        """All files that are no client's."""
        return self.own

    def containing(self, needles: Iterable[str]) -> frozenset[str]:
        """The files that contain one of these."""
        wanted = [needle.encode() for needle in needles]
        return frozenset(p for p in self.own if any(n in self.data[p] for n in wanted))

    def facts(self, paths: Iterable[str]) -> Mapping[str, FileFacts | ParseFailure]:
        """What files say."""
        return {path: read_file(self.data[path]) for path in paths}

    def find_module(self, module: str, level: int, importer: str) -> str | None:
        """The file of a module."""
        return self.modules.find(module, level, importer)

    def text(self, path: str) -> SourceFile:
        """The text of a file."""
        return decoded(path, self.data[path])
