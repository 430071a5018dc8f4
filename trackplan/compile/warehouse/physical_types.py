"""The types of columns in the words of each warehouse.

Where a warehouse has no length of its own to state, a text has none; Segment cuts texts after 512
characters (segment-docs connections/storage/warehouses/schema.md, Column Sizing).
"""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.table import ColumnType

PHYSICAL_TYPES: Mapping[Dialect, Mapping[ColumnType, str]] = {
    "postgres": {
        "text": "TEXT",
        "integer": "BIGINT",
        "number": "DOUBLE PRECISION",
        "boolean": "BOOLEAN",
        "timestamp": "TIMESTAMPTZ",
    },
    "redshift": {
        "text": "VARCHAR(512)",
        "integer": "BIGINT",
        "number": "DOUBLE PRECISION",
        "boolean": "BOOLEAN",
        "timestamp": "TIMESTAMP",
    },
    "bigquery": {
        "text": "STRING",
        "integer": "INT64",
        "number": "FLOAT64",
        "boolean": "BOOL",
        "timestamp": "TIMESTAMP",
    },
    "snowflake": {
        "text": "VARCHAR",
        "integer": "BIGINT",
        "number": "DOUBLE",
        "boolean": "BOOLEAN",
        "timestamp": "TIMESTAMPTZ",
    },
    "duckdb": {
        "text": "TEXT",
        "integer": "BIGINT",
        "number": "DOUBLE",
        "boolean": "BOOLEAN",
        "timestamp": "TIMESTAMPTZ",
    },
}
