"""How personal data is, from least to most."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from trackplan.plan.model.property import Pii

LEVELS: Mapping[Pii, int] = {level: at for at, level in enumerate(get_args(Pii))}


def exceeds(pii: Pii | None, limit: Pii) -> bool:
    """Whether data is more personal than `limit`; that of which nothing is stated is not."""
    return pii is not None and LEVELS[pii] > LEVELS[limit]
