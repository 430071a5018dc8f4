"""Names as a warehouse that loads Segment's events writes them.

Facts: segmentio/segment-docs connections/storage/warehouses/schema.md (tables, reserved columns).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

# segment-docs, connections/storage/warehouses/schema.md
BUILTIN_TABLES = frozenset(
    {"aliases", "groups", "accounts", "identifies", "users", "pages", "screens", "tracks"}
)
RESERVED_COLUMNS = frozenset(
    {
        "id",
        "event",
        "event_text",
        "received_at",
        "sent_at",
        "timestamp",
        "original_timestamp",
        "user_id",
        "anonymous_id",
        "uuid",
        "uuid_ts",
        "loaded_at",
    }
)
RESERVED_PREFIX = "context_"

_WORD = re.compile(r"[A-Z0-9]+[a-z0-9]*|[a-z][a-z0-9]*")


@lru_cache(maxsize=65_536)
def snake_case(name: str) -> str:
    """`name` in a warehouse's snake case; empty where it has no ASCII letter or digit.

    Algorithm: segmentio/go-snakecase, snake.go.
    """
    return "_".join(word.lower() for word in _WORD.findall(name))


def table_name(event: str) -> str:
    """The table that holds the rows of `event`."""
    return snake_case(event)


def column_name(path: Sequence[str]) -> str:
    """The column of the property at `path`: keys of nested objects are joined by `_`."""
    return "_".join(filter(None, map(snake_case, path)))


def is_reserved_column(column: str) -> bool:
    """Whether the warehouse has a meaning of its own for `column`."""
    return column in RESERVED_COLUMNS or column.startswith(RESERVED_PREFIX)
