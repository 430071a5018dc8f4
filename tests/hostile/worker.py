"""Lint the folders named on standard input, one a line; each ends in a line of JSON.

The line before says which folder has begun, so that a crash names its cause.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import io
import json
import sys

from trackplan.cli.main import main
from trackplan.diagnostic import Diagnostic

FORMATS = ("concise", "json", "sarif", "github", "gitlab", "junit", "markdown")


def lint(folder: str) -> dict[str, object]:
    """What `trackplan lint` makes of a folder, in every format at once."""
    reports = [word for form in FORMATS for word in ("--report", f"{form}={folder}/out/{form}")]
    sys.argv = ["trackplan", "lint", folder, "--select", "all", "--today", "2026-06-01", *reports]
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main()
    gc.enable()
    out.seek(0)
    err.seek(0)
    return {"folder": folder, "code": code, "out": out.read(2000), "err": err.read(2000)}


if __name__ == "__main__":
    assert Diagnostic  # what is slow to import is imported before the first case is timed
    faulthandler.enable()
    for line in sys.stdin:
        name = line.rstrip("\n")
        print(f"begin {name}", flush=True)  # noqa: T201 (this is how it answers)
        print(json.dumps(lint(name)), flush=True)  # noqa: T201
