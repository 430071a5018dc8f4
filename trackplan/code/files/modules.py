"""Modules by their dotted names, as far as the paths of files tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class Modules:
    """The modules of a project that may have several roots, such as `src/` or `services/api/`.

    Paths are those below the project's top folder, in which imports may always begin.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = frozenset(paths)
        self.packages = {
            path.removesuffix("/__init__.py")
            for path in self.paths
            if path.endswith("/__init__.py")
        }
        self._by_name: defaultdict[str, list[str]] = defaultdict(list)
        for path in sorted(self.paths):
            self._by_name[last_name(path)].append(path)
        self._found: dict[tuple[str, str], str | None] = {}

    def find(self, module: str, level: int, importer: str) -> str | None:
        """The file of a module as `importer` imports it, None where it is none of these."""
        if level:
            return self.relative(module, level, importer)
        key = (module, folder_of(importer))
        if key not in self._found:
            self._found[key] = self.absolute(module, folder_of(importer))
        return self._found[key]

    def relative(self, module: str, level: int, importer: str) -> str | None:
        """The file of `..module`."""
        folder = folder_of(importer)
        for _ in range(level - 1):
            folder = folder_of(folder)
        return self.at(below(folder, module.replace(".", "/")) if module else folder)

    def at(self, stem: str) -> str | None:
        """The module or package at a path without ending."""
        for path in (below(stem, "__init__.py"), f"{stem}.py"):
            if path in self.paths:
                return path
        return None

    def absolute(self, module: str, folder: str) -> str | None:
        """The file of `module` below the root that is nearest to the importer."""
        stem = module.replace(".", "/")
        candidates = []
        for path in self._by_name.get(module.rpartition(".")[2], ()):
            whole = path.removesuffix("/__init__.py").removesuffix(".py")
            if whole == stem or whole.endswith(f"/{stem}"):
                root = whole[: -len(stem)].rstrip("/")
                if root not in self.packages and self.may_be_root(root, folder, module):
                    candidates.append((-shared(root, folder), len(root), path))
        return min(candidates)[2] if candidates else None

    def may_be_root(self, root: str, folder: str, module: str) -> bool:
        """Whether imports begin there: a lone file is only found beside the importer, or above."""
        if "." in module or below(root, module) in self.packages:
            return True
        return root in {"", "src"} or folder == root or folder.startswith(f"{root}/")


def below(folder: str, name: str) -> str:
    """A path in a folder; the top is empty."""
    return f"{folder}/{name}" if folder else name


def last_name(path: str) -> str:
    """The last name of a module's dotted name."""
    stem = path.removesuffix("/__init__.py").removesuffix(".py")
    return stem.rpartition("/")[2]


def folder_of(path: str) -> str:
    """The folder that a file or folder lies in; the top is empty."""
    return path.rpartition("/")[0]


def shared(one: str, other: str) -> int:
    """How many folders two paths have in common from the top."""
    count = 0
    for a, b in zip(one.split("/"), other.split("/"), strict=False):
        if a != b:
            break
        count += 1
    return count
