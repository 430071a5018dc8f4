"""Write another name in several places."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.diagnostic import Edit
from trackplan.plan.yaml.node import Scalar
from trackplan.plan.yaml.spell import spell


def edits_of(scalars: Iterable[Scalar], name: str) -> tuple[Edit, ...]:
    """Each scalar replaced by `name`, keeping its quotes."""
    unique = {(scalar.source.path, scalar.start): scalar for scalar in scalars}
    return tuple(
        Edit(scalar.span, spell(name, scalar.source.text[scalar.start : scalar.end]))
        for _, scalar in sorted(unique.items())
    )
