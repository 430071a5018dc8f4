"""Functions of the project as people name them."""

from __future__ import annotations

from trackplan.code.python.link.abstract import ProjectFunction


def dotted(function: ProjectFunction) -> str:
    """A function as people name it: its module, which its path tells, and itself."""
    return f"{module_of(function.path)}.{function.qualname}"


def module_of(path: str) -> str:
    """The dotted name that a path suggests."""
    stem = path.removesuffix(".py").removesuffix("/__init__")
    return stem.strip("./").replace("/", ".")
