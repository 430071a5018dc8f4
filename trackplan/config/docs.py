"""What `[docs]` and each `[[docs]]` configure: the documents that a bare `trackplan docs` makes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from trackplan.config.setting import Setting
from trackplan.source import Span

DocsFormat = Literal["html", "markdown", "csv", "xlsx"]
DOCS_FORMATS: tuple[DocsFormat, ...] = get_args(DocsFormat)
DocsHost = Literal["github", "gitlab", "bitbucket", "gitea", "azure", "sourcehut"]
DOCS_HOSTS: tuple[DocsHost, ...] = get_args(DocsHost)


@dataclass(frozen=True, slots=True)
class DocsConfig:
    """The documents of one folder; None is the usual. `span` is where they are configured.

    Paths are ones that the current folder leads to. `code` are folders and files that are searched
    for what sends the events; `git` says whether what git knows is told.
    """

    span: Span | None = None
    format: Setting[DocsFormat] | None = None
    output: Setting[Path] | None = None
    plan: Setting[Path] | None = None
    code: Setting[tuple[Setting[Path], ...]] | None = None
    templates: Setting[Path] | None = None
    git: Setting[bool] | None = None
    repository: Setting[str] | None = None
    host: Setting[DocsHost] | None = None
    branch: Setting[str] | None = None
