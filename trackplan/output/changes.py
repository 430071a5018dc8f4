"""What writing an output would change in a folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from trackplan import manifest
from trackplan.errors import UserError
from trackplan.manifest import Manifest
from trackplan.output.files import Output, encoded
from trackplan.output.obstacles import refuse_obstacles

Contents = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Changes:
    """The files of an output against a folder, all by path relative to it.

    `maker` is what made what lies there, None where that is nothing, or is not said.

    `removed` are files that trackplan wrote and no longer makes; `edited` are such files that
    somebody has changed since, which stay. `foreign` are those of the changed files that no
    manifest lists: somebody else's, so that writing refuses them unless it is forced; `reworked`
    are those that trackplan wrote and somebody has changed since. `before` holds what lies there,
    of what is changed or removed.
    """

    files: Contents = field(repr=False)
    created: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    reworked: tuple[str, ...] = ()
    before: Contents = field(default_factory=dict, repr=False)
    maker: str | None = None

    @property
    def is_stale(self) -> bool:
        """Whether what lies there is not what would be written."""
        return bool(self.created or self.changed or self.removed)


def plan_changes(folder: Path, output: Output) -> Changes:
    """Compare `output` with what lies in `folder`, which need not exist; nothing is written.

    Raises UserError for paths that cannot be written, and where something other than a plain file
    stands in the way.
    """
    files = encoded(output)
    known = manifest.read(folder) or Manifest()
    listed = known.files
    # On a system that ignores case, a new spelling of a name is still the same file.
    ours = {path.casefold() for path in listed}
    gone = [path for path in sorted(listed) if path not in files]
    there = {path: read(folder, path) for path in files}
    before = {path: old for path, old in there.items() if old is not None}
    created = tuple(path for path in files if path not in before)
    changed = tuple(path for path, old in before.items() if not is_same(old, files[path]))
    old = {path: content for path in gone if (content := read_plain(folder, path)) is not None}
    removed = tuple(path for path in old if is_as_written(old[path], listed[path]))
    return Changes(
        files,
        created=created,
        changed=changed,
        unchanged=tuple(path for path in before if path not in changed),
        removed=removed,
        edited=tuple(path for path in old if path not in removed),
        foreign=tuple(path for path in changed if path.casefold() not in ours),
        reworked=tuple(
            path
            for path in changed
            if path in listed and not is_as_written(before[path], listed[path])
        ),
        before={path: (before | old)[path] for path in (*changed, *removed)},
        maker=known.maker if listed else None,
    )


def read(folder: Path, path: str) -> bytes | None:
    """What lies at `path`, None for nothing. Raises UserError for what is no plain file."""
    refuse_obstacles(folder, path)
    target = folder / path
    return target.read_bytes() if target.exists() else None


def read_plain(folder: Path, path: str) -> bytes | None:
    """What lies at `path`, None where that is no plain file any more."""
    try:
        return read(folder, path)
    except UserError:
        return None


def is_same(old: bytes, new: bytes) -> bool:
    """Whether the contents are equal, but for the line endings that git makes on Windows."""
    return old == new or (b"\r" not in new and unix(old) == new)


def is_as_written(old: bytes, checksum: str) -> bool:
    """Whether nobody has edited a file since it was written."""
    return checksum in (manifest.digest(old), manifest.digest(unix(old)))


def unix(content: bytes) -> bytes:
    """The content with the line endings that trackplan writes."""
    return content.replace(b"\r\n", b"\n")
