"""Heavy tools of others, each in a virtual environment of its own that is made once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def tool_venv(name: str, *requirements: str) -> Path:
    """The folder of programs of an environment that has `requirements`.

    It stays in the user's cache. Skips the test where they cannot be installed.
    """
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "trackplan-tests" / name
    ready, wanted = folder / "ready.txt", "\n".join((sys.version, *requirements))
    if not ready.is_file() or ready.read_text() != wanted:
        make = (sys.executable, "-m", "venv", "--clear", str(folder))
        pip = (str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", *requirements)
        for command in (make, pip):
            done = subprocess.run(command, capture_output=True, check=False)
            if done.returncode:
                pytest.skip(f"{name} is not installed: {done.stderr.decode()[-300:]}")
        ready.write_text(wanted)
    return folder / "bin"
