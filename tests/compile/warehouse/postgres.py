"""A real PostgreSQL server that nobody else uses, on a socket in a folder of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

# Debian's package puts only `psql` on the PATH, and makes this user.
FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
SERVICE_USER = "postgres"


@dataclass(frozen=True)
class Postgres:
    """A running server."""

    programs: Path
    folder: Path

    def new_database(self, name: str) -> None:
        self.run("postgres", f'CREATE DATABASE "{name}"')

    def run(self, database: str, script: str) -> str:
        """What psql prints for a script, without headings."""
        done = subprocess.run(
            [
                *(self.programs / "psql", "--no-psqlrc", "--quiet", "--no-align", "--tuples-only"),
                *("--set=ON_ERROR_STOP=1", "--file=-", f"--host={self.folder}"),
                *("--username=trackplan", f"--dbname={database}"),
            ],
            input=script.encode(),
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def rows(self, database: str, query: str) -> list[list[Any]]:
        """The rows of a query whose columns are texts."""
        found = self.run(database, f"SELECT json_agg(row) FROM ({query}) AS row;")  # noqa: S608
        return [list(row.values()) for row in json.loads(found) or []]


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """A server for as long as the block runs; skips the test where none is installed."""
    on_path = shutil.which("pg_ctl")
    programs = next(iter(FOLDERS), on_path and Path(on_path).resolve().parent)
    if not programs:
        pytest.skip("PostgreSQL is not installed")
    with tempfile.TemporaryDirectory(prefix="trackplan-postgres-") as name:
        folder = Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, SERVICE_USER)
        data = folder / "data"
        quietly(
            programs / "initdb",
            *("--auth=trust", "--username=trackplan", "--encoding=UTF8", "--locale=C"),
            *("--no-sync", f"--pgdata={data}"),
        )
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        control = (programs / "pg_ctl", f"--pgdata={data}", "--wait", f"--log={folder / 'log'}")
        quietly(*control, f"--options={options}", "start")
        try:
            yield Postgres(programs, folder)
        finally:
            quietly(*control, "--mode=immediate", "stop")


def quietly(*command: str | Path) -> None:
    """Run a program as a user that the server may be run by: it refuses root."""
    user = SERVICE_USER if os.geteuid() == 0 else None
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, user=user, cwd="/"
    )
    assert done.returncode == 0, done.stdout.decode()
