"""What writing would change, as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.output.changes import Changes, unix
from trackplan.output.patch import patch

NOWHERE = "/dev/null"


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
    yield from patch(before, after, source, target)
