"""Several things in a sentence: how many there are, and which ones, in a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

FEW = 3


def counted(count: int, what: str) -> str:
    """`1 plan`, `2 plans`."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def days_ago(today: date, last: date) -> str:
    """How long ago a last day was: `2 days ago, after 2026-05-30`."""
    return f"{counted((today - last).days, 'day')} ago, after {last}"


def in_a_row(texts: Iterable[str], conjunction: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; at least one."""
    *before, last = texts
    return f"{', '.join(before)} {conjunction} {last}" if before else last


def first_few(texts: Sequence[str]) -> str:
    """Up to three in a row, of more the first three: `a, b, c and 2 more`."""
    left = len(texts) - FEW
    return in_a_row([*texts[:FEW], f"{left} more"] if left > 0 else texts)


def few_and_others(texts: Sequence[str], what: str) -> str:
    """Up to three in a row, of more the first two: `a, b and 2 other events`."""
    if len(texts) <= FEW:
        return in_a_row(texts)
    return in_a_row([*texts[: FEW - 1], f"{len(texts) - FEW + 1} other {what}"])
