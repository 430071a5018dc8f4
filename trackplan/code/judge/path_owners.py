"""Files and the paths that sources and owners of the plan claim."""

from __future__ import annotations

import os
from collections.abc import Sequence

from trackplan.code.usage import Usage
from trackplan.plan.model.people import Owner, Source
from trackplan.plan.model.values import Text


def covers(usage: Usage, patterns: Sequence[Text], path: str) -> bool:
    """Whether a pattern matches a file; patterns are as in .gitignore, seen from the project."""
    from pathspec import GitIgnoreSpec

    relative = os.path.relpath(path, usage.base) if usage.base else path
    spec = GitIgnoreSpec.from_lines(each.value for each in patterns)
    return spec.match_file(relative.replace(os.sep, "/"))


def source_of(usage: Usage, path: str) -> Source | None:
    """The one source whose paths hold a file, None where none or several do."""
    claiming = usage.once(_sources_by_path)
    if path not in claiming:
        found = [
            each for each in usage.plan.sources if each.paths and covers(usage, each.paths, path)
        ]
        claiming[path] = found[0] if len(found) == 1 else None
    return claiming[path]


def _sources_by_path(_: Usage) -> dict[str, Source | None]:
    return {}


def owner_named(usage: Usage, name: str) -> Owner | None:
    """An owner of the plan."""
    return next((owner for owner in usage.plan.owners if owner.name == name), None)
