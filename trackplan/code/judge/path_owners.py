"""Files and the paths that sources and owners of the plan claim."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trackplan.code.usage import Usage
from trackplan.plan.model.people import Owner, Source
from trackplan.plan.model.values import Text

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Patterns = tuple[str, ...]


def covers(usage: Usage, patterns: Sequence[Text], path: str) -> bool:
    """Whether a pattern matches a file; patterns are as in .gitignore, seen from the project."""
    specs = usage.once(_specs)
    written = tuple(each.value for each in patterns)
    if written not in specs:
        specs[written] = _spec(written)
    relative = os.path.relpath(path, usage.base) if usage.base else path
    return specs[written].match_file(relative.replace(os.sep, "/"))


def sources_of(usage: Usage, path: str) -> tuple[Source, ...]:
    """The sources whose paths hold a file, in the order of the plan."""
    claiming = usage.once(_sources_by_path)
    if path not in claiming:
        claiming[path] = tuple(
            each for each in usage.plan.sources if each.paths and covers(usage, each.paths, path)
        )
    return claiming[path]


def sources_read(usage: Usage) -> frozenset[str]:
    """The names of the sources in whose paths a file was read, whether it sends anything or not."""
    return frozenset(
        each.name
        for each in usage.plan.sources
        if each.paths and any(covers(usage, each.paths, path) for path in usage.code.read)
    )


def sources_with_calls(usage: Usage) -> frozenset[str]:
    """The names of the sources in whose paths something is sent."""
    paths = {call.path for call in usage.code.calls}
    return frozenset(each.name for path in paths for each in sources_of(usage, path))


def owner_named(usage: Usage, name: str) -> Owner | None:
    """An owner of the plan."""
    return next((owner for owner in usage.plan.owners if owner.name == name), None)


def _specs(_: Usage) -> dict[Patterns, GitIgnoreSpec]:
    return {}


def _sources_by_path(_: Usage) -> dict[str, tuple[Source, ...]]:
    return {}


def _spec(written: Patterns) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # many plans state no paths

    patterns: list[str] = []
    for each in written:
        try:
            GitIgnoreSpec.from_lines([each])
        except ValueError:  # a lone `!` is no pattern, and matches nothing
            continue
        patterns.append(each)
    return GitIgnoreSpec.from_lines(patterns)
