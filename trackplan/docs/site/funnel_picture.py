"""A funnel as a picture: one band a step, each narrower than the one above."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from unicodedata import east_asian_width

from trackplan.plan.model.question import Funnel
from trackplan.report.visible import visible

# Small, so that the labels can be read on a telephone, too.
WIDTH, NARROWEST = 480, 270
HEIGHT, GAP = 46, 5
# What a character takes of a band's width at most: a wide one, a capital, any other.
WIDE, CAPITAL, USUAL = 16.0, 11.5, 9.2


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
    return Band(points, _cut(visible(label), lower), top + HEIGHT / 2)


def _cut(text: str, width: float) -> str:
    ends = list(accumulate(map(_width, text)))
    if ends[-1] <= width:
        return text
    return f"{text[: sum(end <= width - WIDE for end in ends)]}…"


def _width(char: str) -> float:
    if char in "mwMW@%" or east_asian_width(char) in "FW":
        return WIDE
    return CAPITAL if char.isupper() else USUAL
