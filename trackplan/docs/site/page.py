"""A page of the site, before it is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Page(NamedTuple):
    """A page: its path without suffix, the section that it belongs to, its template."""

    path: str
    part: str
    template: str
    known: Mapping[str, object]
