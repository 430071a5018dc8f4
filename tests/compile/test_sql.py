"""The target `sql`: run in DuckDB and PostgreSQL, and read back from their catalogues."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import duckdb
import pytest
import sqlglot
from sqlglot import exp

from tests.compile.samples import sample
from tests.compile.warehouse.hostile import TEXTS, hostile
from tests.compile.warehouse.plans import PLANS, plan_named
from tests.compile.warehouse.postgres import Postgres, running_postgres
from tests.schema.music import music, plan_of
from trackplan.compile.sql import sql
from trackplan.compile.target import DIALECTS, CompileOptions, Dialect
from trackplan.compile.warehouse.build import warehouse_of
from trackplan.compile.warehouse.comments import column_comment, table_comment
from trackplan.compile.warehouse.physical_types import PHYSICAL_TYPES
from trackplan.errors import UserError
from trackplan.output.files import encoded
from trackplan.plan.model.plan import Plan

# Schema, table, column and what is said of it; no column for the table itself.
Said = set[tuple[str, str, str, str]]
COLUMNS = """\
SELECT table_schema, table_name, column_name, data_type FROM information_schema.columns
WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
"""
COMMENTS = """\
SELECT n.nspname, c.relname, coalesce(a.attname, '') AS attname, d.description
FROM pg_description d
JOIN pg_class c ON c.oid = d.objoid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
"""
IN_POSTGRES = {"TIMESTAMPTZ": "timestamp with time zone"}
IN_DUCKDB = {"TEXT": "VARCHAR", "TIMESTAMPTZ": "TIMESTAMP WITH TIME ZONE"}


def script(plan: Plan, dialect: Dialect) -> str:
    files = encoded(sql(plan, CompileOptions(dialect=dialect)).files)
    return "\n".join(content.decode() for content in files.values())


def comments(plan: Plan, dialect: Dialect) -> Said:
    """What the catalogue should say."""
    found = set()
    for schema in warehouse_of(plan, dialect).schemas:
        for table in schema.tables:
            found.add((schema.name, table.name, "", table_comment(table)))
            for column in table.columns:
                found.add((schema.name, table.name, column.name, column_comment(column)))
    return {each for each in found if each[-1]}


def types(plan: Plan, dialect: Dialect) -> set[tuple[str, str, str, str]]:
    return {
        (schema.name, table.name, column.name, PHYSICAL_TYPES[dialect][column.type])
        for schema in warehouse_of(plan, dialect).schemas
        for table in schema.tables
        for column in table.columns
    }


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    with running_postgres() as server:
        yield server


@pytest.mark.parametrize("name", PLANS)
def test_postgres_has_each_column_with_its_type_and_each_comment(
    name: str, postgres: Postgres
) -> None:
    plan = plan_named(name)
    postgres.new_database(name)
    postgres.run(name, script(plan, "postgres"))
    assert {tuple(row) for row in postgres.rows(name, COLUMNS)} == {
        (*place, IN_POSTGRES.get(type_, type_.lower())) for *place, type_ in types(plan, "postgres")
    }
    said = {tuple(row) for row in postgres.rows(name, COMMENTS)}
    assert said == comments(plan, "postgres")


@pytest.mark.parametrize("name", PLANS)
def test_duckdb_has_each_column_with_its_type_and_each_comment(name: str) -> None:
    plan = plan_named(name)
    with duckdb.connect() as database:
        database.execute(script(plan, "duckdb"))
        columns = database.execute(
            "SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns()"
            " WHERE NOT internal"
        ).fetchall()
        said = database.execute(
            "SELECT schema_name, table_name, '', comment FROM duckdb_tables()"
            " WHERE comment IS NOT NULL UNION ALL"
            " SELECT schema_name, table_name, column_name, comment FROM duckdb_columns()"
            " WHERE comment IS NOT NULL AND NOT internal"
        ).fetchall()
    assert set(columns) == {
        (*place, IN_DUCKDB.get(type_, type_)) for *place, type_ in types(plan, "duckdb")
    }
    assert set(said) == comments(plan, "duckdb")


@pytest.mark.parametrize("dialect", ["redshift", "snowflake"])
@pytest.mark.parametrize("name", PLANS)
def test_other_dialects_are_read_back_with_their_comments(name: str, dialect: Dialect) -> None:
    plan = plan_named(name)
    statements = sqlglot.parse(script(plan, dialect), read=dialect)
    said = {spelled(each) for each in statements if each is not None} - {None}
    up = str.upper if dialect == "snowflake" else str
    assert said == {
        (up(schema), up(table), up(column), text)
        for schema, table, column, text in comments(plan, dialect)
    }


def spelled(statement: exp.Expr) -> tuple[str, str, str, str] | None:
    """The place and text of a comment; None for another statement."""
    if not isinstance(statement, exp.Comment):
        assert isinstance(statement, exp.Create)
        return None
    place, text = statement.this, statement.expression.this
    if isinstance(place, exp.Column):
        return place.text("db"), place.table, place.name, text
    return place.db, place.name, "", text


@pytest.mark.parametrize("name", PLANS)
def test_bigquery_has_comments_as_options(name: str) -> None:
    plan = plan_named(name)
    said = set()
    for statement in sqlglot.parse(script(plan, "bigquery"), read="bigquery"):
        assert isinstance(statement, exp.Create)
        if statement.kind == "TABLE":
            said |= set(described(statement))
    assert said == comments(plan, "bigquery")


def described(statement: exp.Create) -> Iterator[tuple[str, str, str, str]]:
    table = statement.this.this
    for description in statement.find_all(exp.Property):
        column = description.find_ancestor(exp.ColumnDef)
        name = "" if column is None else column.name
        yield table.db, table.name, name, description.args["value"].this


def test_a_hostile_text_reaches_the_catalogue_byte_for_byte(postgres: Postgres) -> None:
    postgres.new_database("texts")
    postgres.run("texts", script(hostile(), "postgres"))
    for at, text in enumerate(TEXTS):
        ((found,),) = postgres.rows(
            "texts", f"SELECT obj_description('web.song_{at}_played'::regclass) AS found"
        )
        assert found == f"{text}\nWhy: {text}\nOwner: growth"


def test_a_script_can_be_run_again_and_renews_the_comments(postgres: Postgres) -> None:
    before = "events: {Song Played: {description: Old., properties: {title: string}}}\n"
    postgres.new_database("again")
    for text in ("Old.", "New."):
        postgres.run("again", script(plan_of(before.replace("Old.", text)), "postgres"))
    query = "SELECT obj_description('events.song_played'::regclass) AS found"
    assert postgres.rows("again", query) == [["New."]]


def test_a_character_that_no_database_stores_is_replaced(postgres: Postgres) -> None:
    plan = plan_of('events: {Song Played: {description: "a\\0b"}}\n')
    postgres.new_database("nul")
    postgres.run("nul", script(plan, "postgres"))
    query = "SELECT obj_description('events.song_played'::regclass) AS found"
    assert postgres.rows("nul", query) == [["a\ufffdb"]]


def test_bigquery_gets_no_longer_description_than_it_takes() -> None:
    about = f"{{type: string, description: {'é' * 2000}}}"
    plan = plan_of(f"events: {{Song Played: {{properties: {{a: {about}}}}}}}")
    assert "'" + "é" * 1023 + "…'" in script(plan, "bigquery")
    assert "'" + "é" * 2000 + "'" in script(plan, "snowflake")
    (sentence,) = sql(plan, CompileOptions(dialect="bigquery")).lost
    assert sentence == "1 table with comments that are cut, being too long: `song_played`"


def test_what_the_tables_cannot_hold_is_said_in_a_few_sentences() -> None:
    lost = sql(sample("video"), CompileOptions()).lost
    unchecked, left_out = lost
    assert unchecked == (
        "not checked: `enum` of 17 columns, `format` of 6 columns, `maximum` of 10 columns,"
        " `minimum` of 91 columns and `required` of 16 columns"
    )
    assert left_out == "left out: 5 metrics, 2 funnels and `examples` of 17 events"


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_order_of_the_plan_does_not_matter(dialect: Dialect) -> None:
    one = plan_of("events: {A: {properties: {x: string, y: string}}, a: , B: }\n")
    other = plan_of("events: {B: , a: , A: {properties: {y: string, x: string}}}\n")
    options = CompileOptions(dialect=dialect)
    assert sql(one, options) == sql(other, options)


def test_a_file_is_found_by_the_name_of_an_event() -> None:
    assert sql(music(), CompileOptions()).of_names["Song Played"] == "api.sql"


def test_without_sqlglot_the_help_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "trackplan.compile.sql_statements.statements", raising=False)
    monkeypatch.setitem(sys.modules, "sqlglot", None)
    with pytest.raises(UserError) as refused:
        sql(music(), CompileOptions())
    assert refused.value.help == "pip install 'trackplan[sql]'"
