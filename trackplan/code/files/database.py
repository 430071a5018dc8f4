"""A small database that only saves time: whatever is wrong with it, the run goes on without."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from sqlite3 import Connection

T = TypeVar("T")
# Seconds that another run may take to write.
PATIENCE = 2
# A database that was not written for so many seconds belongs to a project or version that is gone.
ABANDONED = 60 * 24 * 3600
_TABLES = (
    "CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value BLOB)",
    "CREATE TABLE IF NOT EXISTS facts (hash TEXT PRIMARY KEY, value BLOB)",
)


class Database:
    """Opened when it is first needed. `path` is None where there is no place for one."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._connection: Connection | None = None

    def attempt(self, work: Callable[[Connection], T]) -> T | None:
        """What `work` gives, in one transaction; None where that could not be done.

        A damaged database is begun anew. One that is locked, read-only or on a full disk is left
        alone, as others may be able to use it, and is not tried a second time.
        """
        try:
            from sqlite3 import Error
        except ImportError:  # a Python that was built without it
            return None
        try:
            connection = self._connect()
            if connection is None:
                return None
            with connection:
                return work(connection)
        except (Error, UnicodeError) as error:  # of a damaged file even the error may be no text
            self.close()
            self._give_up(error)
        except OSError:
            self.path = None
        return None

    def close(self) -> None:
        """Let go of the file; it is opened again where it is needed again."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _connect(self) -> Connection | None:
        """The open database. Raises sqlite3.Error and OSError."""
        if self._connection is None and self.path is not None:
            from sqlite3 import connect

            if not self.path.exists():
                self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                remove_abandoned(self.path.parent)
            self._connection = connect(self.path, timeout=PATIENCE)
            self._connection.execute("PRAGMA synchronous=OFF")
            for table in _TABLES:
                self._connection.execute(table)
        return self._connection

    def _give_up(self, error: Exception) -> None:
        """What is damaged is of no use to anybody; the rest is of no use to this run."""
        if self.path is not None and is_damaged(error):
            remove(self.path)
        else:
            self.path = None


def is_damaged(error: Exception) -> bool:
    """Whether an error of SQLite says that a file holds something else than it should."""
    from sqlite3 import SQLITE_CORRUPT, SQLITE_ERROR, SQLITE_NOTADB

    code = getattr(error, "sqlite_errorcode", SQLITE_ERROR)
    return code & 0xFF in {SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR}


def remove_abandoned(folder: Path) -> None:
    """Make room: databases of other projects and versions stay behind when these go."""
    latest = time.time() - ABANDONED
    for path in folder.glob("check-*.sqlite"):
        if path.stat().st_mtime < latest:
            remove(path)


def remove(path: Path) -> None:
    """Remove a database, as far as that is possible."""
    for each in (path.with_name(f"{path.name}-journal"), path):
        try:
            each.unlink(missing_ok=True)
        except OSError:
            return
