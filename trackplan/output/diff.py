"""What writing would change, as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from trackplan.output.changes import Changes, unix

NOWHERE = "/dev/null"
NO_BREAK = "\\ No newline at end of file\n"


def diff(changes: Changes) -> str:
    """A patch that `git apply` and `patch -p1` read, in the order of the paths."""
    touched = sorted((*changes.created, *changes.changed, *changes.removed))
    return "".join(line for path in touched for line in _of_file(changes, path))


def _of_file(changes: Changes, path: str) -> Iterator[str]:
    old, new = changes.before.get(path), changes.files.get(path)
    source = NOWHERE if old is None else f"a/{path}"
    target = NOWHERE if new is None else f"b/{path}"
    try:
        before, after = unix(old or b"").decode(), unix(new or b"").decode()
    except UnicodeDecodeError:
        yield f"Binary files {source} and {target} differ\n"
        return
    # Not splitlines(): it splits at line separators that are part of a line to every other tool.
    for line in unified_diff(_lines(before), _lines(after), source, target):
        yield line if line.endswith("\n") else f"{line}\n{NO_BREAK}"


def _lines(text: str) -> list[str]:
    *whole, last = text.split("\n")
    return [f"{line}\n" for line in whole] + ([last] if last else [])
