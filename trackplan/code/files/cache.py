"""What was found out about files in earlier runs, kept in the user's cache folder.

A cache only saves time: whatever is wrong with it, the run goes on without.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import pickle
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import trackplan
from trackplan.code.python import expression, facts

# To be changed with anything that changes what reading a file gives.
FORMAT = 4
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


def folder() -> Path:
    """The user's folder for caches of trackplan."""
    if own := os.environ.get("TRACKPLAN_CACHE_DIR"):
        return Path(own)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "trackplan"


class Cache:
    """One project's. Every method does nothing where there is no cache to be had."""

    def __init__(self, root: Path) -> None:
        key = hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:16]
        version = f"{trackplan.__version__}-{FORMAT}-{sys.version_info[0]}.{sys.version_info[1]}"
        self.path = folder() / f"check-{key}-{version}.sqlite"
        self._connection: Any = None
        self._failed = False

    def _connect(self) -> Any:
        """The open database, None where there is none."""
        import sqlite3

        if self._connection is None and not self._failed:
            try:
                self._open()
            except (sqlite3.Error, OSError):
                self._begin_anew()
        return self._connection

    def _open(self) -> None:
        import sqlite3

        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        connection = sqlite3.connect(self.path, timeout=2)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value TEXT)")
        connection.execute("CREATE TABLE IF NOT EXISTS facts (hash TEXT PRIMARY KEY, value BLOB)")
        self._connection = connection

    def _begin_anew(self) -> None:
        """A database that cannot be read is of no use to anybody."""
        import sqlite3

        self._connection = None
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True) if self._removable() else None
        try:
            self._open()
        except (sqlite3.Error, OSError):
            self._failed = True

    def _removable(self) -> bool:
        return os.access(self.path.parent, os.W_OK)

    def note(self) -> dict[str, Any]:
        """The note about the project's files, empty where there is none."""
        import sqlite3

        connection = self._connect()
        if connection is None:
            return {}
        try:
            row = connection.execute("SELECT value FROM notes WHERE name = 'files'").fetchone()
            found = json.loads(row[0]) if row else {}
        except (sqlite3.Error, ValueError, TypeError):
            self._connection = None
            self._begin_anew()
            return {}
        return found if isinstance(found, dict) else {}

    def facts(self, hashes: Iterable[str]) -> dict[str, Any]:
        """The facts of files with these contents, as far as they are known."""
        import sqlite3

        connection = self._connect()
        found: dict[str, Any] = {}
        if connection is None:
            return found
        try:
            for each in hashes:
                row = connection.execute(
                    "SELECT value FROM facts WHERE hash = ?", (each,)
                ).fetchone()
                if row is not None:
                    found[each] = Facts(io.BytesIO(row[0])).load()
        except (sqlite3.Error, pickle.UnpicklingError, EOFError, ValueError, TypeError):
            return found
        except (AttributeError, IndexError, KeyError, MemoryError):  # bytes that are no pickle
            return found
        return found

    def save(self, note: Mapping[str, Any] | None, facts: Mapping[str, bytes]) -> None:
        """Remember what this run found out."""
        import sqlite3

        connection = self._connect() if note is not None or facts else None
        if connection is None:
            return
        try:
            with connection:
                connection.executemany(
                    "INSERT OR REPLACE INTO facts VALUES (?, ?)", list(facts.items())
                )
                if note is not None:
                    text = json.dumps(note, separators=(",", ":"))
                    connection.execute("INSERT OR REPLACE INTO notes VALUES ('files', ?)", (text,))
                    self._drop_unused(connection, note)
        except sqlite3.Error:
            return

    def _drop_unused(self, connection: Any, note: Mapping[str, Any]) -> None:
        """Facts of contents that no file has any more take room for nothing."""
        count = connection.execute("SELECT count(*) FROM facts").fetchone()[0]
        used = {entry[3] for entry in note.get("files", {}).values()}
        if count > 2 * len(used) + 100:
            known = [row[0] for row in connection.execute("SELECT hash FROM facts")]
            connection.executemany(
                "DELETE FROM facts WHERE hash = ?", [(h,) for h in known if h not in used]
            )
