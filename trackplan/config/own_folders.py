"""Each output that is configured has a folder of its own."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from trackplan.config.problems import problem
from trackplan.config.values import Problems
from trackplan.source import Span

Output = tuple[Span, Path]


def refuse_shared_folders(outputs: Iterable[Output], said: str, problems: Problems) -> None:
    """Note each output that is written where an earlier one is: it would take its place.

    `said` speaks of the earlier one, such as "the client of line {line} is".
    """
    first: dict[str, Span] = {}
    for span, path in outputs:
        folder = os.path.abspath(path)  # noqa: PTH100 (it may not exist yet)
        other = first.setdefault(folder, span)
        if other is not span:
            message = f"{said.format(line=other.start.line + 1)} written to the same folder"
            problems.append(problem(span, message, "give each a folder of its own"))
