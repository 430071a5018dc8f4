"""Which of two commits is newer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from pathlib import Path

from trackplan.git.commit import Commit
from trackplan.git.known import known

# A day begins at another hour elsewhere, and clocks are wrong now and then.
LEEWAY = timedelta(days=2)


def ages(root: Path, commits: Iterable[Commit]) -> Mapping[str, int]:
    """A number for each id of these commits: the smaller, the newer.

    By the graph, since commits of one second, or of clocks that were wrong, have dates that say
    nothing.
    """
    days = {commit.id: commit.day for commit in commits}
    if not days:
        return {}
    since = min(days.values()) - LEEWAY
    newest_first = ("rev-list", "--date-order", f"--since={since}T00:00:00Z", "HEAD")
    said = (known(root, *newest_first) or b"").decode().split()
    ages = {id: age for age, id in enumerate(said)}
    return {id: ages.get(id, len(said)) for id in days}
