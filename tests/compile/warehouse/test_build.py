"""The tables that Segment's naming makes of a plan, and what has no place in them."""

from __future__ import annotations

import duckdb
import yaml
from hypothesis import HealthCheck, given, settings

from tests.compile.warehouse.hostile import hostile
from tests.plan.loading import load_text
from tests.plan.strategies import Data, plans
from tests.schema.music import plan_of
from trackplan.compile.dbt import dbt
from trackplan.compile.odcs import odcs
from trackplan.compile.sql import sql
from trackplan.compile.target import DIALECTS, CompileOptions, Dialect
from trackplan.compile.warehouse.build import warehouse_of
from trackplan.compile.warehouse.losses import Loss, sentences
from trackplan.compile.warehouse.table import Column, Table
from trackplan.output.files import encoded
from trackplan.plan.model.plan import Plan
from trackplan.plan.write.to_yaml import to_yaml

QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def tables(plan: Plan, dialect: Dialect = "postgres") -> dict[str, Table]:
    """The tables of the only schema."""
    (schema,) = warehouse_of(plan, dialect).schemas
    return {table.name: table for table in schema.tables}


def columns(text: str, table: str = "a", dialect: Dialect = "postgres") -> dict[str, Column]:
    return {column.name: column for column in tables(plan_of(text), dialect)[table].columns}


def of_event(properties: str, dialect: Dialect = "postgres") -> dict[str, Column]:
    return columns(f"events: {{A: {{properties: {{{properties}}}}}}}", dialect=dialect)


def test_nested_objects_are_flattened_and_required_where_all_on_the_way_are() -> None:
    inner = "properties: {street: {type: string, required: true}}"
    found = of_event(f"home: {{required: true, {inner}}}, workPlace: {{{inner}}}")
    assert found["home_street"].required
    assert not found["work_place_street"].required


def test_each_type_has_its_column() -> None:
    found = of_event(
        "s: string, i: integer, n: number, b: boolean, d: date, t: datetime, l: {type: array},"
        " x: any, m: {type: [integer, number]}, k: {type: [string, integer]}, z: 'null',"
        " f: {type: string, format: date-time}"
    )
    assert {name: found[name].type for name in "sinbdtlxmkf"} == {
        **dict.fromkeys("slxk", "text"),
        **dict.fromkeys("dtf", "timestamp"),
        "i": "integer",
        "n": "number",
        "m": "number",
        "b": "boolean",
    }
    assert "z" not in found


def test_events_of_one_name_share_a_table() -> None:
    plan = plan_of(
        "events:\n"
        "  Song Played: {properties: {a: {type: integer, required: true}, b: string}}\n"
        "  song_played: {properties: {a: {type: string, required: true}}}\n"
    )
    found = {column.name: column for column in tables(plan)["song_played"].columns}
    assert (found["a"].type, found["a"].required) == ("text", True)
    assert list(sentences(warehouse_of(plan, "postgres").losses)) == [
        "1 table shared by several events, as their names differ too little: `song_played`",
        "1 column made text, as it holds values of several types: `song_played.a`",
    ]


def test_what_only_one_of_two_pages_requires_is_not_required() -> None:
    text = "pages: {A: {properties: {x: {type: string, required: true}}}, B: }"
    assert not columns(text, "pages")["x"].required


def test_names_that_a_warehouse_keeps_are_left_out() -> None:
    text = "events: {Tracks: , A: {properties: {user_id: string}}}\n"
    losses = warehouse_of(plan_of(text), "postgres").losses
    assert losses == {Loss("kept table", "Tracks"), Loss("kept column", "user_id")}


def test_names_are_as_long_as_each_warehouse_takes_them() -> None:
    long = "x" * 130
    assert "x" * 63 in of_event(f"{long}: string")
    assert long not in of_event(f"{long}: string", "redshift")
    assert long in of_event(f"{long}: string", "snowflake")


def test_a_first_digit_is_written_as_each_warehouse_has_it() -> None:
    assert "_2nd" in of_event("2nd: string", "redshift")
    assert "2nd" in of_event("2nd: string", "postgres")
    assert not {"2nd", "_2nd"} & of_event("2nd: string", "bigquery").keys()


def test_traits_are_columns_of_identifies_and_users_and_users_are_referred_to() -> None:
    text = (
        "events: {A: {context: {groupId: string}}}\nidentify: {traits: {email: string}}\n"
        "groups: {account: {traits: {plan: {type: string}}}}\n"
    )
    assert "email" in columns(text, "identifies")
    assert "email" in columns(text, "users")
    assert "user_id" not in columns(text, "users")
    assert columns(text)["user_id"].refers_to == ("users", "id")
    assert columns(text)["context_group_id"].refers_to == ("groups", "group_id")
    assert columns(text, "tracks")["context_group_id"].refers_to == ("groups", "group_id")


def test_a_schema_holds_what_its_source_sends() -> None:
    plan = plan_of(
        "sources: {web: , ios App: }\n"
        "events: {A: {sources: [web]}, B: {sources: {web: removed, ios App: live}}, C: }\n"
    )
    found = {
        schema.name: [table.name for table in schema.tables]
        for schema in warehouse_of(plan, "postgres").schemas
    }
    assert found == {"ios_app": ["b", "c", "tracks"], "web": ["a", "c", "tracks"]}


def test_only_what_goes_to_a_warehouse_of_the_dialect_has_a_table() -> None:
    plan = plan_of(
        "destinations: {lake: {kind: bigquery}, pg: {kind: postgresql}, ga: {}}\n"
        "events: {A: {destinations: [lake]}, B: {destinations: [pg]}, C: {destinations: [ga]},"
        " D: {names: {pg: Other}}}\n"
    )
    assert list(tables(plan, "postgres")) == ["b", "other", "tracks"]
    assert list(tables(plan, "bigquery")) == ["a", "d", "tracks"]
    assert list(tables(plan, "duckdb")) == ["a", "b", "d", "tracks"]


def test_removed_events_have_no_table() -> None:
    assert list(tables(plan_of("events: {A: , B: {status: removed}}"))) == ["a", "tracks"]


def test_sentences_stay_few_and_on_one_line() -> None:
    found = list(sentences(warehouse_of(hostile(), "postgres").losses))
    assert len(found) <= 10
    assert not any("\n" in sentence for sentence in found)


@QUICK
@given(plans())
def test_any_plan_becomes_tables_that_duckdb_makes_and_files_that_are_yaml(data: Data) -> None:
    plan, again = load_text(to_yaml(data)).plan, load_text(to_yaml(data)).plan
    for dialect in DIALECTS:
        options = CompileOptions(dialect=dialect)
        for target in (sql, dbt, odcs):
            assert target(plan, options) == target(again, options)
    options = CompileOptions(dialect="duckdb")
    with duckdb.connect() as database:
        for content in encoded(sql(plan, options).files).values():
            database.execute(content.decode())
    for content in (
        *encoded(dbt(plan, options).files).values(),
        *encoded(odcs(plan, options).files).values(),
    ):
        assert isinstance(yaml.safe_load(content), dict)
