"""The files of an output, by paths that mean the same on every system."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias
from unicodedata import normalize

from trackplan import manifest
from trackplan.errors import UserError

# What a target makes: path relative to the folder, with `/`, to content.
Output: TypeAlias = Mapping[str, str | bytes]

# Windows refuses these, whatever suffix follows.
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
DEVICES = frozenset(
    {"aux", "con", "nul", "prn"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)
LONGEST_NAME = 255  # bytes, in most file systems
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"\\|?*]')


def encoded(output: Output) -> dict[str, bytes]:
    """The output as bytes, text as UTF-8, in the order of the paths.

    Raises UserError where a path leads out of the folder, cannot be a file's on some system, or
    where two paths are one on systems that ignore case.
    """
    for path in output:
        refuse_unsafe(path)
    refuse_clashes(output)
    return {
        path: content.encode() if isinstance(content, str) else content
        for path, content in sorted(output.items())
    }


def refuse_unsafe(path: str) -> None:
    """Raise UserError where `path` is not the plain relative path of a file."""
    parts = path.split("/")
    if not all(map(is_safe_name, parts)) or parts[-1] == manifest.NAME:
        raise UserError(f"`{path}` cannot be the path of a file that is written")


def is_safe_name(name: str) -> bool:
    """Whether a file or folder may bear this name on Linux, macOS and Windows alike."""
    if name in ("", ".", "..") or name[-1] in ". " or _FORBIDDEN.search(name):
        return False
    if name.partition(".")[0].rstrip().lower() in DEVICES:
        return False
    return len(name.encode("utf-8", "surrogatepass")) <= LONGEST_NAME


def refuse_clashes(paths: Iterable[str]) -> None:
    """Raise UserError where two paths are one to a system that ignores case, or one holds another.

    `a` and `A/b` clash as well: a folder cannot have the name of a file.
    """
    files: dict[str, str] = {}
    for path in sorted(paths):
        folded = _folded(path)
        if folded in files:
            raise clash(files[folded], path)
        files[folded] = path
    folders: dict[str, tuple[str, str]] = {}
    for path in files.values():
        for folder in _parents(path):
            spelled, first = folders.setdefault(_folded(folder), (folder, path))
            if spelled != folder:
                raise clash(first, path)
            if _folded(folder) in files:
                raise clash(files[_folded(folder)], path)


def clash(one: str, other: str) -> UserError:
    """Two paths that cannot lie side by side."""
    return UserError(
        f"`{one}` and `{other}` cannot both be written: some systems take one for the other",
        help="rename one of the two elements of the plan",
    )


def _folded(path: str) -> str:
    return normalize("NFC", normalize("NFC", path).casefold())


def _parents(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts))]
