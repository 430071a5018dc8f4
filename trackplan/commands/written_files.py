"""What writing files would change, printed."""

from __future__ import annotations

import sys
from pathlib import Path

from trackplan.output.changes import Changes
from trackplan.output.diff import diff
from trackplan.output.summary import stale, up_to_date

STALE = 1


def show(folder: Path, changes: Changes, *, failing: bool) -> int:
    """Print the difference; 1 where there is any and it is `failing`."""
    sys.stdout.write(diff(folder, changes))
    if not changes.is_stale:
        sys.stderr.write(f"{up_to_date(folder, len(changes.files))}\n")
        return 0
    sys.stderr.write(f"{stale(folder, changes)}\n")
    return STALE if failing else 0
