"""A plan as a spreadsheet: its files, and what of the plan a format could not hold."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.output.files import Output


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """The files, and a sentence for each thing that was lost."""

    files: Output
    lost: tuple[str, ...] = ()
