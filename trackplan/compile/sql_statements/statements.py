"""A schema as the statements that make it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sqlglot import exp

from trackplan.compile.sql_statements.texts import column_text, table_text
from trackplan.compile.target import Dialect
from trackplan.compile.warehouse.physical_types import PHYSICAL_TYPES
from trackplan.compile.warehouse.table import Column, ColumnType, Schema, Table


def statements(schema: Schema, dialect: Dialect) -> Iterator[str]:
    """`CREATE SCHEMA`, then each table with its comments; none ends in a semicolon."""
    made = exp.Create(this=exp.Table(db=quoted(schema.name, dialect)), kind="SCHEMA", exists=True)
    yield made.sql(dialect)
    for table in schema.tables:
        yield create(schema, table, dialect).sql(dialect, pretty=True)
        if dialect != "bigquery":
            yield from (comment.sql(dialect) for comment in comments(schema, table, dialect))


def create(schema: Schema, table: Table, dialect: Dialect) -> exp.Create:
    """`CREATE TABLE`; BigQuery knows no other way to comment than its options."""
    columns = [column_definition(column, dialect) for column in table.columns]
    about = options(table_text(table, dialect), dialect)
    return exp.Create(
        this=exp.Schema(this=name_of(schema, table, dialect), expressions=columns),
        kind="TABLE",
        exists=True,
        properties=about,
    )


def column_definition(column: Column, dialect: Dialect) -> exp.ColumnDef:
    """A column with its type. What must be there is only asked of what the loader itself fills.

    A call that lacks a required property has to be loaded all the same: nobody would see it else.
    """
    kinds: list[exp.Expression] = [exp.NotNullColumnConstraint()] if column.always else []
    about = options(column_text(column, dialect), dialect)
    kinds += [] if about is None else [about]
    return exp.ColumnDef(
        this=quoted(column.name, dialect),
        kind=physical_type(column.type, dialect).copy(),
        constraints=[exp.ColumnConstraint(kind=kind) for kind in kinds],
    )


def options(comment: str, dialect: Dialect) -> exp.Properties | None:
    """`OPTIONS (description = …)`."""
    if dialect != "bigquery" or not comment:
        return None
    about = exp.Property(this=exp.var("description"), value=exp.Literal.string(comment))
    return exp.Properties(expressions=[about])


def comments(schema: Schema, table: Table, dialect: Dialect) -> Iterator[exp.Comment]:
    """`COMMENT ON` for the table and those of its columns that there is something to say of."""
    whole = name_of(schema, table, dialect)
    if about := table_text(table, dialect):
        text = exp.Literal.string(about)
        yield exp.Comment(this=whole, kind="TABLE", expression=text)
    for column in table.columns:
        if about := column_text(column, dialect):
            text = exp.Literal.string(about)
            place = exp.Column(
                this=quoted(column.name, dialect), table=whole.this, db=whole.args["db"]
            )
            yield exp.Comment(this=place, kind="COLUMN", expression=text)


@cache
def physical_type(type: ColumnType, dialect: Dialect) -> exp.DataType:
    """The type of a column; parsed once, as that takes longer than all the rest."""
    return exp.DataType.build(PHYSICAL_TYPES[dialect][type], dialect=dialect)


def name_of(schema: Schema, table: Table, dialect: Dialect) -> exp.Table:
    """A table in its schema."""
    return exp.Table(this=quoted(table.name, dialect), db=quoted(schema.name, dialect))


def quoted(name: str, dialect: Dialect) -> exp.Identifier:
    """A name in quotes, for any may be a reserved word.

    Segment writes Snowflake's names without quotes, so that they are in capitals there.
    """
    return exp.to_identifier(name.upper() if dialect == "snowflake" else name, quoted=True)
