"""The Python files of a project, as the analysis asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from trackplan.code.generated import GeneratedClient
from trackplan.code.python.facts import FileFacts, ParseFailure
from trackplan.source import SourceFile


class Workspace(Protocol):
    """Files on disk with a cache, or texts in memory. Paths are as people see them, with `/`."""

    @property
    def clients(self) -> tuple[GeneratedClient, ...]:
        """The clients that trackplan generated; their files can be read, and are no own code."""

    @property
    def paths(self) -> frozenset[str]:
        """All Python files that count as the project's code."""

    def containing(self, needles: Iterable[str]) -> frozenset[str]:
        """The files whose bytes contain at least one of these ASCII texts."""

    def facts(self, paths: Iterable[str]) -> Mapping[str, FileFacts | ParseFailure]:
        """What these files say, each by itself."""

    def find_module(self, module: str, level: int, importer: str) -> str | None:
        """The file of a module that `importer` imports, None where it is not in the project.

        `level` counts leading dots. For a package it is its `__init__.py`.
        """

    def text(self, path: str) -> SourceFile:
        """The text of a file."""
