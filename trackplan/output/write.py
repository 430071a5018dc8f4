"""Write an output, so that a failure at any moment leaves every file whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import takewhile
from pathlib import Path

from trackplan import manifest
from trackplan.errors import UserError
from trackplan.manifest import ClientListing, Manifest
from trackplan.output.changes import Changes
from trackplan.output.refusals import refuse_unwritable
from trackplan.replace import waiting_for, write_new
from trackplan.source import shown


def write(
    folder: Path,
    changes: Changes,
    *,
    force: bool = False,
    merged: frozenset[str] = frozenset(),
    made_from: str | None = None,
    client: ClientListing | None = None,
    maker: str | None = None,
) -> None:
    """Make the folder as `changes` say, and list its files in its manifest.

    `merged` are files that keep what others wrote, so that they may be replaced; `made_from` is a
    checksum of all that the files depend on (see `is_current`), `client` what they offer, `maker`
    what makes them: one does not take the place of another.

    All files are written beside their places first and then moved there; one that did not change
    is not touched. Raises UserError where a file would be replaced that trackplan did not write, or
    that another maker wrote, unless forced; nothing has been changed then.
    """
    refuse_unwritable(folder, changes, force=force, merged=merged, maker=maker)
    files = {path: changes.files[path] for path in (*changes.created, *changes.changed)}
    # What others wrote in, too, is theirs: it is not listed, so that it is never removed.
    listed = {path: content for path, content in changes.files.items() if path not in merged}
    sums = {path: manifest.digest(content) for path, content in listed.items()}
    listing = manifest.to_text(Manifest(sums, made_from, client, maker)).encode()
    place = folder / manifest.NAME
    if not place.exists() or place.read_bytes() != listing:
        files[manifest.NAME] = listing  # moved last
    with staged(folder, files) as ready:
        for path in changes.removed:
            (folder / path).unlink(missing_ok=True)
        for path, waiting in ready.items():
            waiting.replace(folder / path)
    remove_empty_folders(folder, changes.removed)


@contextmanager
def staged(folder: Path, files: dict[str, bytes]) -> Iterator[dict[str, Path]]:
    """The files as temporary ones beside their places, to be moved there.

    Where that fails, those not moved are gone afterwards, and the folders that were made for them.
    """
    ready: dict[str, Path] = {}
    made: list[Path] = []
    try:
        for path, content in files.items():
            target = folder / path
            made += folders_to_make(target)
            ready[path] = waiting_for(target)
            put(ready[path], content, target)
        yield ready
    except BaseException:
        for waiting in ready.values():
            with suppress(OSError):
                waiting.unlink(missing_ok=True)
        for each in reversed(made):
            with suppress(OSError):
                each.rmdir()
        raise


def folders_to_make(target: Path) -> list[Path]:
    """The folders around a file that are not there, the outermost first."""
    return [*takewhile(lambda each: not each.exists(), target.parents)][::-1]


def put(waiting: Path, content: bytes, target: Path) -> None:
    """Write a temporary file for `target`. Raises UserError where that cannot be."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_new(waiting, content, like=target)
    except OSError as error:
        message = f"cannot write `{shown(target)}`: {error.strerror}"
        raise UserError(message, help="choose another folder") from error


def remove_empty_folders(folder: Path, removed: Iterable[str]) -> None:
    """Remove the folders below `folder` that have lost their last file."""
    for path in removed:
        for parent in (folder / path).parents:
            if parent == folder or not is_empty(parent):
                break
            parent.rmdir()


def is_empty(folder: Path) -> bool:
    """Whether nothing at all lies in a folder; one that is gone is not empty."""
    return folder.is_dir() and not any(folder.iterdir())
