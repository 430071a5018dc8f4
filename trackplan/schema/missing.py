"""What is missing in one place, said in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.listing import first_few
from trackplan.schema.violations import Path, Shape, Violation


def missing_together(found: Iterable[Violation], shape: Shape) -> list[Violation]:
    """The violations, with those that miss something in the same object as one: the first."""
    kept: list[Violation] = []
    missing: dict[Path, list[Violation]] = {}
    for each in found:
        if not each.missing:
            kept.append(each)
        else:
            missing.setdefault(each.path[:-1], []).append(each)
    return kept + [all_of(group, shape) for group in missing.values()]


def all_of(group: list[Violation], shape: Shape) -> Violation:
    """One violation that names them, the first few of many."""
    if len(group) == 1:
        return group[0]
    labels = [shape.label(each.path) for each in group]
    return group[0]._replace(message=f"{first_few(labels)} are missing", property=None)
