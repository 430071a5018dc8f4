"""Lint the folders named on standard input, one a line, in the formats given as arguments.

Each folder is answered by two lines: that it has begun, so that a crash names its cause, and what
came of it, as JSON. A folder that takes too long ends the process with a traceback.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import io
import json
import signal
import sys

from trackplan.cli.main import main

# Of the processor, so that a busy machine makes no difference: far more than any case needs.
SECONDS = 40


def lint(folder: str, formats: list[str]) -> dict[str, object]:
    """What `trackplan lint` makes of a folder."""
    reports = [word for form in formats for word in ("--report", f"{form}={folder}/out/{form}")]
    sys.argv = ["trackplan", "lint", folder, "--select", "all", "--format", "concise", *reports]
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main()
    signal.setitimer(signal.ITIMER_PROF, 0)
    gc.enable()
    out.seek(0)
    err.seek(0)
    return {"code": code, "out": out.read(5000), "err": err.read(5000)}


if __name__ == "__main__":
    faulthandler.enable()
    faulthandler.register(signal.SIGPROF, chain=True)
    wanted = sys.argv[1:]
    for line in sys.stdin:
        name = line.rstrip("\n")
        print(f"begin {name}", flush=True)  # noqa: T201 (this is how it answers)
        print(json.dumps(lint(name, wanted)), flush=True)  # noqa: T201
