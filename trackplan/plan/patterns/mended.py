"""A pattern in words that all engines know, where there are such words."""

from __future__ import annotations

from trackplan.plan.patterns.portable import first_fault

# More than that is nobody's slip.
MOST_FAULTS = 50


def mended(pattern: str) -> str | None:
    """`pattern` with each fault written so that it means the same; None where one cannot be."""
    for _ in range(MOST_FAULTS):
        fault = first_fault(pattern)
        if fault is None:
            return pattern
        if fault.instead is None:
            return None
        pattern = pattern[: fault.start] + fault.instead + pattern[fault.end :]
    return None
