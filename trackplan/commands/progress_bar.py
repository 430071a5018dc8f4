"""A progress bar on standard error, shown only where work is long and somebody watches."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from trackplan.progress import Progress, silent

# Work shorter than this many seconds needs no bar.
PATIENCE = 1.0
CELLS = 24


class ProgressBar:
    """Draws one line, and takes it away when the work is done."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.is_drawn = False

    def __call__(self, done: int, total: int, what: str) -> None:
        """Draw the bar if the work has become long."""
        if done >= total:
            self.take_away()
        elif time.monotonic() - self.began >= PATIENCE:
            self.draw(done, total, what)

    def draw(self, done: int, total: int, what: str) -> None:
        """Write the line over the one before."""
        filled = CELLS * done // total
        bar = "━" * filled + "─" * (CELLS - filled)
        sys.stderr.write(f"\r\x1b[K{bar} {done}/{total} {what[-40:]}")
        sys.stderr.flush()
        self.is_drawn = True

    def take_away(self) -> None:
        """Clear the line for what is printed next."""
        if self.is_drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
        self.is_drawn = False

    def __enter__(self) -> Progress:
        return self if sys.stderr and sys.stderr.isatty() else silent

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.take_away()
