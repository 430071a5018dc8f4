"""Patterns for paths, as in .gitignore."""

from __future__ import annotations

from trackplan.config.node import Node
from trackplan.config.problems import problem
from trackplan.config.setting import Name, Names, Setting
from trackplan.config.values import Problems, names


def path_patterns(node: Node, problems: Problems) -> Names | None:
    """A list of at least one pattern; each must be able to match."""
    found = names(node, problems)
    if found is None:
        return None
    if node.value == []:
        problems.append(problem(node.span, f"`{node.label}` is empty, so nothing is covered"))
    return Setting(tuple(p for p in found.value if _can_match(p, problems)), found.origin)


def _can_match(pattern: Name, problems: Problems) -> bool:
    reason = _why_not(pattern.value)
    if reason and pattern.span:
        problems.append(problem(pattern.span, f"`{pattern.value}` {reason}"))
    return reason is None


def _why_not(pattern: str) -> str | None:
    from pathspec import GitIgnoreSpec

    if ".." in pattern.split("/"):
        return "leads out of the folder of the configuration file, where nothing is covered"
    try:
        (read,) = GitIgnoreSpec.from_lines([pattern]).patterns
    except ValueError:
        return "is no pattern"
    return "matches nothing" if read.include is None else None
