"""Names of tables and columns as a certain warehouse takes them."""

from __future__ import annotations

from typing import Literal

from trackplan.compile.target import Dialect
from trackplan.plan.destinations.known_kinds import limits_of
from trackplan.plan.destinations.wrong_names import is_taken


def fitting(name: str, of: Literal["table", "column"], dialect: Dialect) -> str | None:
    """The name that the warehouse gives to what Segment calls `name`; None where it takes none.

    Where a warehouse takes odd names in quotes they are kept: all names are written in quotes.
    """
    if dialect == "redshift" and name[:1].isdigit():
        name = f"_{name}"
    limits = limits_of(dialect)
    limit = None if limits is None else limits.names.get(of)
    if limit is None or is_taken(limit, name):
        return name
    longest = limit.max_bytes or limit.max_chars
    if longest is not None and len(name) > longest:
        return name[:longest] if limit.cut else None
    return None if dialect == "bigquery" else name
