"""Links to the host of a repository: lines of files, their editor, commits."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

HostKind = Literal["github", "gitlab", "bitbucket", "gitea", "azure", "sourcehut"]


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository on its host: `root` is the top of the working tree, `commit` is HEAD.

    `branch` is what edits go to, None where none is known. Paths are as people see them.
    """

    url: str
    host: HostKind
    branch: str | None
    commit: str
    root: Path

    def line(self, path: str, line: int) -> str | None:
        """The page of a zero-based line at the commit; None for a file outside of the root."""
        raise NotImplementedError

    def edit(self, path: str, line: int) -> str | None:
        """The page where that line can be edited; None where the host or branch has none."""
        raise NotImplementedError

    def commit_url(self, id: str) -> str:
        """The page of a commit."""
        raise NotImplementedError


def repository_of(
    root: Path, url: str | None = None, host: HostKind | None = None, branch: str | None = None
) -> Repository | None:
    """The repository of a working tree on its host, from the arguments, else from its remote.

    None where there is no commit, or the host is not known.
    """
    raise NotImplementedError
