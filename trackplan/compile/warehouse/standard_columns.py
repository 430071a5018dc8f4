"""The columns that every table of a kind has, whatever the plan says.

Facts: segmentio/segment-docs connections/storage/warehouses/schema.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.table import Column

TableKind = Literal["event", "tracks", "pages", "screens", "identifies", "users", "groups"]

_CALL = (
    Column("id", "text", "Identifier of the call.", always=True),
    Column("received_at", "timestamp", "When Segment received the call, in UTC.", always=True),
    Column("sent_at", "timestamp", "When the library sent the call, by the device's clock."),
    Column("timestamp", "timestamp", "When the call was made, corrected for the device's clock."),
    Column("original_timestamp", "timestamp", "When the call was made, by the device's clock."),
    Column("user_id", "text", "Identifier of the user."),
    Column("anonymous_id", "text", "Identifier of the device or browser, known user or not."),
    Column("uuid_ts", "timestamp", "When the loader last handled the row."),
)
_TRACK = (
    Column("event", "text", "Name of the event as that of its table.", always=True),
    Column("event_text", "text", "Name of the event.", always=True),
)
_OTHERS: Mapping[TableKind, tuple[Column, ...]] = {
    "event": (*_CALL, *_TRACK),
    "tracks": (*_CALL, *_TRACK),
    "pages": (*_CALL, Column("name", "text", "Name of the page.")),
    "screens": (*_CALL, Column("name", "text", "Name of the screen.")),
    "identifies": _CALL,
    "users": (
        Column("id", "text", "Identifier of the user.", always=True),
        Column("received_at", "timestamp", "When Segment last received traits.", always=True),
        Column("uuid_ts", "timestamp", "When the loader last handled the row."),
    ),
    "groups": (*_CALL, Column("group_id", "text", "Identifier of the group.")),
}
_IN_BIGQUERY = Column("loaded_at", "timestamp", "When the row was staged, in UTC.")


def standard_columns(kind: TableKind, dialect: Dialect) -> tuple[Column, ...]:
    """The standard columns of a table, in the order in which people look at them."""
    more = (_IN_BIGQUERY,) if dialect == "bigquery" else ()
    return (*_OTHERS[kind], *more)
