"""What making documents gives."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.output.files import Output


@dataclass(frozen=True, slots=True)
class Made:
    """The files by path, and a sentence for each thing that they cannot hold."""

    files: Output
    lost: tuple[str, ...] = ()
