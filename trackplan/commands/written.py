"""A text that a command makes: printed, or written to the file that somebody named."""

from __future__ import annotations

import sys
from pathlib import Path

from trackplan.commands.reporting import write


def print_or_write(text: str, output: Path | None) -> None:
    """Raises UserError where the file cannot be written."""
    if output is None:
        sys.stdout.write(text)
    else:
        write(output, text)
