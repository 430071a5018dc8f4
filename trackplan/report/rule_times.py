"""How long loading and each rule took: what `--statistics` shows below the counts."""

from __future__ import annotations

from collections.abc import Mapping

# Loading is measured beside the rules, under a name that no rule can have.
LOADING = "(loading)"
# Rules that took a smaller share than this are summed up in one line.
SHOWN = 0.01


def time_table(times: Mapping[str, float]) -> list[str]:
    """Milliseconds and shares of the whole, the slowest first; no lines without times."""
    total = sum(times.values())
    if not total:
        return []
    slowest = sorted(times.items(), key=lambda each: (-each[1], each[0]))
    shown = {name: time for name, time in slowest if name == LOADING or time / total >= SHOWN}
    rest = [time for name, time in slowest if name not in shown]
    if rest:
        shown[f"the other {len(rest)} rules" if len(rest) > 1 else "the other rule"] = sum(rest)
    figures = {name: f"{1000 * time:,.1f} ms" for name, time in shown.items()}
    width = max(map(len, figures.values()))
    return [
        f"{figures[name]:>{width}}  {round(100 * time / total):>3}%  {name}"
        for name, time in shown.items()
    ]
