"""Read `[docs]`."""

from __future__ import annotations

from pathlib import Path

from trackplan.config import values
from trackplan.config.docs import DOCS_FORMATS, DOCS_HOSTS, DocsConfig, DocsFormat, DocsHost
from trackplan.config.node import Node
from trackplan.config.tables import members
from trackplan.config.values import CODE, Problems, choice, switch

PATHS = ("output", "templates")
TEXTS = ("repository", "branch")
KEYS = ("format", *PATHS, "code", "git", *TEXTS, "host")
FORMATS: dict[str, DocsFormat] = {name: name for name in DOCS_FORMATS}
HOSTS: dict[str, DocsHost] = {name: name for name in DOCS_HOSTS}


def read_docs(table: Node | None, folder: Path, problems: Problems) -> DocsConfig:
    """What `[docs]` says; what is wrong with it is noted."""
    if table is None:
        return DocsConfig()
    given = members(table, KEYS, problems)
    texts = {key: values.text(given[key], problems) for key in TEXTS if key in given}
    paths = {key: values.path(given[key], folder, problems) for key in PATHS if key in given}
    return DocsConfig(
        format=choice(given["format"], FORMATS, problems) if "format" in given else None,
        output=paths.get("output"),
        code=values.paths(given["code"], folder, problems, wanted=CODE)
        if "code" in given
        else None,
        templates=paths.get("templates"),
        git=switch(given["git"], problems) if "git" in given else None,
        repository=texts.get("repository"),
        host=choice(given["host"], HOSTS, problems) if "host" in given else None,
        branch=texts.get("branch"),
    )
