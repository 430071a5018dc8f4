"""What pages of repository hosts are called: lines of a file, its editor, commits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

HostKind = Literal["github", "gitlab", "bitbucket", "gitea", "azure", "sourcehut"]


@dataclass(frozen=True, slots=True)
class Host:
    """The addresses of a host, below that of a repository; all that is put in is encoded.

    `line` knows `commit`, `path` and the one-based `line`, and `after`, the next one; `edit` knows
    `branch`, `path` and `line`, and is None where no address opens an editor.
    """

    line: str
    edit: str | None
    commit: str


HOSTS: dict[HostKind, Host] = {
    "github": Host(
        line="/blob/{commit}/{path}#L{line}",
        edit="/edit/{branch}/{path}#L{line}",
        commit="/commit/{commit}",
    ),
    "gitlab": Host(
        line="/-/blob/{commit}/{path}#L{line}",
        edit="/-/edit/{branch}/{path}#L{line}",
        commit="/-/commit/{commit}",
    ),
    "bitbucket": Host(
        line="/src/{commit}/{path}#lines-{line}",
        edit="/src/{branch}/{path}?mode=edit",
        commit="/commits/{commit}",
    ),
    "gitea": Host(
        line="/src/commit/{commit}/{path}#L{line}",
        edit="/_edit/{branch}/{path}",
        commit="/commit/{commit}",
    ),
    "azure": Host(
        line="?path=/{path}&version=GC{commit}&line={line}&lineEnd={after}"
        "&lineStartColumn=1&lineEndColumn=1&lineStyle=plain&_a=contents",
        edit=None,
        commit="/commit/{commit}",
    ),
    "sourcehut": Host(
        line="/tree/{commit}/item/{path}#L{line}",
        edit=None,
        commit="/commit/{commit}",
    ),
}

# Hosts that everybody shares; a server of one's own begins with the name of what runs there.
SHARED: dict[str, HostKind] = {
    "github.com": "github",
    "gitlab.com": "gitlab",
    "bitbucket.org": "bitbucket",
    "codeberg.org": "gitea",
    "dev.azure.com": "azure",
    "git.sr.ht": "sourcehut",
}
OWN: dict[str, HostKind] = {
    "github": "github",
    "gitlab": "gitlab",
    "gitea": "gitea",
    "forgejo": "gitea",
}


def kind_of(name: str) -> HostKind | None:
    """What runs on the host of this name, in lower case; None where the name does not say."""
    first, dot, _ = name.partition(".")
    if name.endswith(".visualstudio.com"):
        return "azure"
    return SHARED.get(name) or (OWN.get(first) if dot else None)
