"""Read `[docs]` or `[[docs]]`."""

from __future__ import annotations

from pathlib import Path

from trackplan.config import values
from trackplan.config.docs import DOCS_FORMATS, DOCS_HOSTS, DocsConfig, DocsFormat, DocsHost
from trackplan.config.node import Node
from trackplan.config.own_folders import refuse_shared_folders
from trackplan.config.problems import problem
from trackplan.config.tables import members
from trackplan.config.values import CODE, Problems, choice, switch

PATHS = ("output", "plan", "templates")
TEXTS = ("repository", "branch")
KEYS = ("format", *PATHS, "code", "git", *TEXTS, "host")
FORMATS: dict[str, DocsFormat] = {name: name for name in DOCS_FORMATS}
HOSTS: dict[str, DocsHost] = {name: name for name in DOCS_HOSTS}


def read_docs(node: Node | None, folder: Path, problems: Problems) -> tuple[DocsConfig, ...]:
    """All documents that are configured; what is wrong with them is noted."""
    if node is None:
        return ()
    tables = list(node.elements()) if isinstance(node.value, list) else [node]
    found = tuple(_documents(table, folder, problems) for table in tables)
    # A single one may be there for its other settings, and be written where the command line says.
    if len(tables) > 1:
        for table in tables:
            _say_what_lacks(table, problems)
    written = zip(tables, found, strict=True)
    outputs = ((table.span, docs.output.value) for table, docs in written if docs.output)
    refuse_shared_folders(outputs, "the documents of line {line} are", problems)
    return found


def _say_what_lacks(table: Node, problems: Problems) -> None:
    if isinstance(table.value, dict) and "output" not in table.value:
        help = 'such as output = "public"'
        problems.append(problem(table.span, "these documents have no `output`", help))


def _documents(table: Node, folder: Path, problems: Problems) -> DocsConfig:
    given = members(table, KEYS, problems)
    texts = {key: values.text(given[key], problems) for key in TEXTS if key in given}
    paths = {key: values.path(given[key], folder, problems) for key in PATHS if key in given}
    return DocsConfig(
        span=table.span,
        format=choice(given["format"], FORMATS, problems) if "format" in given else None,
        output=paths.get("output"),
        code=values.paths(given["code"], folder, problems, wanted=CODE)
        if "code" in given
        else None,
        plan=paths.get("plan"),
        templates=paths.get("templates"),
        git=switch(given["git"], problems) if "git" in given else None,
        repository=texts.get("repository"),
        host=choice(given["host"], HOSTS, problems) if "host" in given else None,
        branch=texts.get("branch"),
    )
