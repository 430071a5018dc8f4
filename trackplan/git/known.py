"""What git says where it is there to say it."""

from __future__ import annotations

from pathlib import Path

from trackplan.errors import UserError
from trackplan.git.run import run


def known(folder: Path, *arguments: str) -> bytes | None:
    """What git prints, without its last line break; None where git or what is asked is missing."""
    try:
        done = run(folder, *arguments)
    except UserError:
        return None
    return done.stdout.removesuffix(b"\n") if done.returncode == 0 else None
