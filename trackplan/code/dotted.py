"""Modules and functions of the project as people name them."""

from __future__ import annotations


def dotted(path: str, qualname: str) -> str:
    """A function, or a module where the name is empty, by the dotted name that its path tells."""
    return f"{module_of(path)}.{qualname}".rstrip(".")


def module_of(path: str) -> str:
    """The dotted name that a path suggests."""
    stem = path.removesuffix(".py").removesuffix("/__init__")
    return stem.strip("./").replace("/", ".")


def is_named(path: str, qualname: str, name: str) -> bool:
    """Whether `name` means a function: all of its own name, after some or all of its module's."""
    return name.endswith(f".{qualname}") and f".{dotted(path, qualname)}".endswith(f".{name}")
