"""What somebody typed into a cell: a spreadsheet makes numbers and days of some texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

# 1900 has a 29th of February there; days before it are one off.
FIRST, FIRST_OF_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 (no zones there)
LEAP = 60
DAY = 86_400  # seconds
MINUTE, HOUR = 60, 3_600


@dataclass(frozen=True, slots=True)
class Values:
    """What tells the texts of a workbook: those that cells share, and which numbers are days.

    `date_styles` are true of those for how long something took.
    """

    texts: Sequence[str]
    date_styles: Mapping[str, bool]
    from_1904: bool = False

    def shown(self, kind: str, style: str, value: str) -> str:
        """A cell as a text. Raises ValueError or IndexError for what no cell holds."""
        match kind:
            case "s":
                return self.texts[int(value)]
            case "b":
                return "yes" if value in ("1", "true") else "no"
            case "d":
                return day_and_time(datetime.fromisoformat(value.removesuffix("Z")))
            case "n":
                return self._number(style, value)
            case _:
                return value

    def _number(self, style: str, value: str) -> str:
        is_elapsed = self.date_styles.get(style)
        if is_elapsed is not None and float(value) >= 0:
            seconds = round(float(value) * DAY)
            if is_elapsed or seconds < DAY:
                return time(seconds)
            try:
                return day_and_time(self._first(seconds) + timedelta(seconds=seconds))
            except OverflowError:
                pass  # no calendar has it: a number it is
        return number(value)

    def _first(self, seconds: int) -> datetime:
        if self.from_1904:
            return FIRST_OF_1904
        return FIRST + timedelta(days=seconds < LEAP * DAY)


def number(value: str) -> str:
    """A number as people write it: whole ones without a point."""
    if value.isdecimal():
        return str(int(value))
    found = float(value)
    return str(int(found)) if found.is_integer() else str(found)


def day_and_time(moment: datetime) -> str:
    """A day, with its time where it has any."""
    day = moment.date().isoformat()
    seconds = round((moment - moment.replace(hour=0, minute=0, second=0)).total_seconds())
    return f"{day} {time(seconds)}" if seconds else day


def time(seconds: int) -> str:
    """Hours, minutes and seconds."""
    return f"{seconds // HOUR:02}:{seconds % HOUR // MINUTE:02}:{seconds % MINUTE:02}"
