"""A funnel as a picture: one band a step, each narrower than the one above."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.plan.model.question import Funnel
from trackplan.report.visible import visible

WIDTH, NARROWEST = 640, 300
HEIGHT, GAP = 54, 6
# About as many characters as fit into a band of this width.
PER_CHARACTER = 9.2


@dataclass(frozen=True, slots=True)
class Band:
    """A step: the corners as SVG's `points`, and its label with the middle that it stands at."""

    points: str
    label: str
    y: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Bands from the top, and the size that they take."""

    bands: tuple[Band, ...]
    width: int
    height: int


def picture(funnel: Funnel) -> Picture:
    """The picture of a funnel; it knows no figures, so that each step loses as much."""
    steps = funnel.steps
    count = max(len(steps), 1)
    widths = [WIDTH - (WIDTH - NARROWEST) * at / count for at in range(count + 1)]
    bands = tuple(
        _band(f"{at + 1}  {step.name}", at, widths[at], widths[at + 1])
        for at, step in enumerate(steps)
    )
    return Picture(bands, WIDTH, len(steps) * (HEIGHT + GAP) - GAP if steps else 0)


def _band(label: str, at: int, upper: float, lower: float) -> Band:
    top, middle = at * (HEIGHT + GAP), WIDTH / 2
    corners = (
        (middle - upper / 2, top),
        (middle + upper / 2, top),
        (middle + lower / 2, top + HEIGHT),
        (middle - lower / 2, top + HEIGHT),
    )
    points = " ".join(f"{x:g},{y:g}" for x, y in corners)
    return Band(points, _cut(visible(label), int(lower / PER_CHARACTER)), top + HEIGHT / 2)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"
