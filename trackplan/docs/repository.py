"""Links to the host of a repository: lines of files, their editor, commits."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from trackplan.docs.hosts import HOSTS, HostKind, kind_of
from trackplan.docs.remote_address import Address, address_of, stated_address
from trackplan.git import remote
from trackplan.git.below import below


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository on its host: `root` is the top of the working tree, `commit` is HEAD.

    `url` is http or https and has no user name or password. `branch` is what edits go to, None
    where none is known. Paths are as people see them; lines are zero-based.
    """

    url: str
    host: HostKind
    branch: str | None
    commit: str
    root: Path

    def line(self, path: str, line: int) -> str | None:
        """The page of a line as it is in the commit; None for a file outside of the root."""
        place = self.encoded(path)
        if place is None:
            return None
        page = HOSTS[self.host].line
        shown = page.format(commit=self.commit, path=place, line=line + 1, after=line + 2)
        return self.url + shown

    def edit(self, path: str, line: int) -> str | None:
        """The page that edits a file at a line, None where there is none."""
        page, place = HOSTS[self.host].edit, self.encoded(path)
        if page is None or place is None or self.branch is None:
            return None
        return self.url + page.format(branch=quote(self.branch), path=place, line=line + 1)

    def commit_url(self, id: str) -> str:
        """The page of a commit."""
        return self.url + HOSTS[self.host].commit.format(commit=quote(id, safe=""))

    def encoded(self, path: str) -> str | None:
        """A path below the root, for an address."""
        return encoded_below(self.root, os.path.abspath(path))  # noqa: PTH100 (links are below's)


@lru_cache(maxsize=10_000)  # a document has many links to each file
def encoded_below(root: Path, path: str) -> str | None:
    """A whole path as one below `root`, for an address; None outside of it."""
    place = below(root, path)
    return quote(os.fsencode(place)) if place else None


def repository_of(
    root: Path, url: str | None = None, host: HostKind | None = None, branch: str | None = None
) -> Repository | None:
    """The repository of a working tree on its host, from the arguments, else from its remote.

    None where there is no commit, or nothing says what runs on the host.
    """
    head, address = remote.head(root), address_for(root, url)
    if head is None or address is None:
        return None
    kind = host or kind_of(address.host)
    if kind is None:
        return None
    return Repository(address.url, kind, branch or remote.branch(root), head.id, root)


def address_for(root: Path, url: str | None) -> Address | None:
    """Where the repository is on the web, as stated or by its remote; None where neither says."""
    if url is not None:
        return stated_address(url)
    known = remote.remote_url(root)
    return address_of(known) if known else None
