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
# segment-docs, connections/spec/common.md: what libraries send as context, and what is free in it.
# Artsy, for one, has columns of its own such as `context_module` and `context_page_owner_id`.
CONTEXT_COLUMNS = frozenset(
    f"context_{of}_{field}" if field else f"context_{of}"
    for of, fields in {
        "active channel group_id ip locale timezone user_agent": ("",),
        "app": ("build", "name", "namespace", "version"),
        "device": (
            *("ad_tracking_enabled", "advertising_id", "id", "manufacturer", "model", "name"),
            *("token", "type", "version"),
        ),
        "library": ("name", "version"),
        "network": ("bluetooth", "carrier", "cellular", "wifi"),
        "os": ("name", "version"),
        "page": ("path", "referrer", "search", "title", "url"),
        "referrer": ("id", "link", "name", "type", "url"),
        "screen": ("density", "height", "width"),
    }.items()
    for of in of.split()
    for field in fields
)
CONTEXT_PREFIXES = ("context_campaign_", "context_traits_", "context_user_agent_data_")

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
    if not column.startswith("context_"):
        return column in RESERVED_COLUMNS
    return column in CONTEXT_COLUMNS or column.startswith(CONTEXT_PREFIXES)
