"""What was found out about files in earlier runs, kept in the user's cache folder."""

from __future__ import annotations

import hashlib
import io
import json
import os
import pickle
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import trackplan
from trackplan.code.files.database import Database
from trackplan.code.files.sealed import sealed, unsealed
from trackplan.code.python import expression, facts
from trackplan.code.python.facts import FileFacts, ParseFailure

if TYPE_CHECKING:
    from sqlite3 import Connection

# To be changed with the shape of what is kept, and with anything outside of `python/read` that
# changes what reading a file gives.
FORMAT = 4
# Facts that no file has any more are dropped where there are so many.
SPARE = 200
NOTE = "files"
_MODULES = {expression.__name__: expression, facts.__name__: facts}


class Facts(pickle.Unpickler):
    """Takes nothing but facts: a cache that somebody else has written executes nothing."""

    def find_class(self, module_name: str, global_name: str) -> Any:
        """A class of facts. Raises UnpicklingError for anything else."""
        module = _MODULES.get(module_name)
        found = None if module is None else vars(module).get(global_name)
        if not isinstance(found, type) or not issubclass(found, tuple):
            raise pickle.UnpicklingError(f"{module_name}.{global_name} is no fact")
        return found


def unpickled(data: bytes) -> FileFacts | ParseFailure | None:
    """The facts of a file; None for bytes that are something else."""
    try:
        found = Facts(io.BytesIO(data)).load()
    except Exception:  # noqa: BLE001 - bytes that are no pickle may raise anything
        return None
    return found if isinstance(found, FileFacts | ParseFailure) else None


class Cache:
    """One project's. Every method does nothing where there is no cache to be had."""

    def __init__(self, root: Path) -> None:
        self.database = Database(path_for(root))

    def note(self) -> dict[str, Any]:
        """The note about the project's files, empty where there is none."""
        rows = self.database.attempt(
            lambda it: it.execute("SELECT value FROM notes WHERE name = ?", (NOTE,)).fetchall()
        )
        text = unsealed(NOTE, rows[0][0]) if rows else None
        try:
            found = json.loads(text) if text is not None else {}
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def facts(self, hashes: Iterable[str]) -> dict[str, FileFacts | ParseFailure]:
        """The facts of files with these contents, as far as they are known."""
        rows = self.database.attempt(lambda connection: list(kept(connection, hashes)))
        known = ((each, unsealed(each, value)) for each, value in rows or ())
        found = ((each, None if data is None else unpickled(data)) for each, data in known)
        return {each: file for each, file in found if file is not None}

    def save(
        self, note: Mapping[str, Any] | None, facts: Mapping[str, bytes], used: frozenset[str]
    ) -> None:
        """Remember what this run found out, and no facts for long that are not `used`."""
        if note is None and not facts:
            return
        rows = [(each, sealed(each, data)) for each, data in facts.items()]
        text = json.dumps(note, separators=(",", ":")).encode()

        def write(connection: Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", rows)
            if note is not None:
                row = (NOTE, sealed(NOTE, text))
                connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", row)
                drop_unused(connection, used)

        self.database.attempt(write)

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()


def kept(connection: Connection, hashes: Iterable[str]) -> Iterator[tuple[str, object]]:
    """Hashes of contents with what is kept for them."""
    for each in hashes:
        for row in connection.execute("SELECT value FROM facts WHERE hash = ?", (each,)):
            yield each, row[0]


def drop_unused(connection: Connection, used: frozenset[str]) -> None:
    """Facts of contents that no file has any more take room for nothing."""
    count = connection.execute("SELECT count(*) FROM facts").fetchone()[0]
    if count > 2 * len(used) + SPARE:
        known = [row for row in connection.execute("SELECT hash FROM facts") if row[0] not in used]
        connection.executemany("DELETE FROM facts WHERE hash = ?", known)


def path_for(root: Path) -> Path | None:
    """The cache of the project in `root`, as this version and this Python read it."""
    place = folder()
    if place is None:
        return None
    project = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    made_by = f"{trackplan.__version__} {FORMAT} {sys.version_info[:2]} {reader()}"
    return place / f"check-{project}-{hashlib.sha256(made_by.encode()).hexdigest()[:8]}.sqlite"


def folder() -> Path | None:
    """The user's folder for caches of trackplan; None for a user without a home."""
    if own := os.environ.get("TRACKPLAN_CACHE_DIR"):
        return Path(own)
    base = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if base.is_absolute():
        return base / "trackplan"
    try:
        return Path.home() / ".cache" / "trackplan"
    except RuntimeError:
        return None


def reader() -> str:
    """Another text after every change of the code that reads files, in a checkout of trackplan."""
    around = Path(facts.__file__).parent
    try:
        stats = [(p.name, p.stat()) for place in (around, around / "read") for p in modules(place)]
    except OSError:  # an archive, whose version says enough
        return ""
    return repr([(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats])


def modules(place: Path) -> list[Path]:
    """The Python files in a folder."""
    return sorted(place.glob("*.py"))
