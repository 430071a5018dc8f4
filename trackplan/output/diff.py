"""What writing would change, as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from trackplan.output.changes import Changes, unix
from trackplan.output.patch import patch
from trackplan.source import shown

NOWHERE = "/dev/null"


def diff(folder: Path, changes: Changes) -> str:
    """A patch that `git apply` and `patch -p1` read, in the order of the paths.

    It is for the current folder; for `folder` itself where that lies elsewhere.
    """
    below = shown(folder)
    base = "" if below == "." or Path(below).is_absolute() else f"{below}/"
    touched = sorted((*changes.created, *changes.changed, *changes.removed))
    return "".join(line for path in touched for line in _of_file(changes, path, base))


def _of_file(changes: Changes, path: str, base: str) -> Iterator[str]:
    old, new = changes.before.get(path), changes.files.get(path)
    source = NOWHERE if old is None else f"a/{base}{path}"
    target = NOWHERE if new is None else f"b/{base}{path}"
    try:
        before, after = unix(old or b"").decode(), unix(new or b"").decode()
    except UnicodeDecodeError:
        yield f"Binary files {source} and {target} differ\n"
        return
    yield from patch(before, after, source, target)
