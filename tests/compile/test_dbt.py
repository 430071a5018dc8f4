"""The target `dbt`: what the real dbt understands, and what its tests find in DuckDB."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.compile.dbt_projects import Project, run
from tests.compile.samples import sample
from tests.compile.warehouse.hostile import TEXTS, hostile
from tests.compile.warehouse.plans import PLANS, plan_named
from tests.schema.music import plan_of
from trackplan.compile.dbt import dbt
from trackplan.compile.sql import sql
from trackplan.compile.target import CompileOptions
from trackplan.compile.warehouse.build import warehouse_of
from trackplan.compile.warehouse.facts import column_facts, table_facts
from trackplan.output.files import encoded
from trackplan.plan.model.plan import Plan

SHOP = """\
events:
  Order Completed:
    properties:
      order: {type: string, required: true}
      kind: {type: string, enum: ["it's", plain]}
      level: {type: integer, enum: [1, 2]}
      gift: {type: boolean, const: true}
identify: {traits: {email: string}}
"""


@pytest.fixture(scope="module")
def parsed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """The manifest of each plan, parsed with warnings as errors."""
    folder = tmp_path_factory.mktemp("dbt")
    projects = {name: Project.of(plan_named(name), folder / name) for name in PLANS}
    assert run(list(projects.values()), "--warn-error", "parse") == [True] * len(PLANS)
    return {name: project.manifest for name, project in projects.items()}


@pytest.mark.parametrize("name", PLANS)
def test_dbt_understands_each_description_and_fact_as_the_plan_says_it(
    name: str, parsed: Mapping[str, Any]
) -> None:
    found = {(each["source_name"], each["name"]): each for each in parsed[name]["sources"].values()}
    for schema in warehouse_of(plan_named(name), "duckdb").schemas:
        for table in schema.tables:
            seen = found.pop((schema.name, table.name))
            assert seen["description"].startswith(table.description)
            assert seen["config"]["meta"].items() >= table_facts(table).items()
            assert list(seen["columns"]) == [column.name for column in table.columns]
            for column in table.columns:
                there = seen["columns"][column.name]
                assert there["description"].startswith(column.description)
                assert there["config"]["meta"] == column_facts(column)
    assert found == {}


@pytest.mark.parametrize("name", PLANS)
def test_dbt_tests_what_the_plan_requires(name: str, parsed: Mapping[str, Any]) -> None:
    asked = {"not_null": 0, "accepted_values": 0, "relationships": 0}
    for schema in warehouse_of(plan_named(name), "duckdb").schemas:
        for column in (column for table in schema.tables for column in table.columns):
            asked["not_null"] += column.required
            asked["accepted_values"] += bool(column.values)
            asked["relationships"] += column.refers_to is not None
    nodes = parsed[name]["nodes"].values()
    names = [node["test_metadata"]["name"] for node in nodes]
    assert {kind: names.count(kind) for kind in asked} == asked


def test_a_hostile_text_is_not_rendered(parsed: Mapping[str, Any]) -> None:
    sources = parsed["hostile"]["sources"].values()
    found = {each["name"]: each for each in sources if each["source_name"] == "web"}
    for at, text in enumerate(TEXTS):
        seen = found[f"song_{at}_played"]
        assert seen["description"] == text
        assert seen["config"]["meta"]["why"] == text
        assert [seen["columns"][f"p{n}"]["description"] for n in range(len(TEXTS))] == list(TEXTS)


def project(plan: Plan, folder: Path, rows: str) -> Project:
    """A project over a database with the tables of the plan and some rows."""
    made = Project.of(plan, folder)
    files = encoded(sql(plan, CompileOptions(dialect="duckdb")).files)
    made.execute(b"\n".join(files.values()).decode() + rows)
    return made


def failures(found: Mapping[str, str]) -> int:
    assert found
    assert set(found.values()) <= {"pass", "fail"}
    return list(found.values()).count("fail")


def test_rows_as_the_plan_says_pass_and_others_are_found(tmp_path: Path) -> None:
    columns = '(id, received_at, event, event_text, "order", kind, level, gift)'
    insert = f"INSERT INTO events.order_completed {columns} VALUES (1, now(), 'e', 'E',"  # noqa: S608 (a test's own)
    made = project(plan_of(SHOP), tmp_path / "shop", f"{insert} 'x', 'it''s', 1, true);")
    assert failures(made.results("source:events.order_completed")) == 0
    made.execute(f"{insert} NULL, 'its', 3, false);")
    assert failures(made.results("source:events.order_completed")) == 4


def test_hostile_values_are_accepted_as_they_are(tmp_path: Path) -> None:
    columns = ", ".join(f"p{at}" for at in range(len(TEXTS)))
    values = ", ".join(f"""'{text.replace("'", "''")}'""" for text in TEXTS)
    insert = f"INSERT INTO web.song_0_played (id, received_at, event, event_text, {columns})"
    made = project(
        hostile(), tmp_path / "hostile", f"{insert} VALUES (1, now(), 'e', 'E', {values});"
    )
    assert failures(made.results("source:web.song_0_played")) == 0
    made.execute("UPDATE web.song_0_played SET p3 = 'false';")
    assert failures(made.results("source:web.song_0_played")) == 1


def test_somebody_whom_nobody_identified_is_a_warning(tmp_path: Path) -> None:
    made = project(
        plan_of(SHOP),
        tmp_path / "people",
        "INSERT INTO events.tracks (id, received_at, event, event_text, user_id)"
        " VALUES (1, now(), 'e', 'E', 'nobody');",
    )
    assert list(made.results("source:events.tracks").values()) == ["warn"]


def test_values_are_written_as_the_strings_of_a_dialect() -> None:
    plan = plan_of(r"""events: {A: {properties: {a: {type: string, enum: ["it's \\n"]}}}}""")
    written = {
        dialect: dbt(plan, CompileOptions(dialect=dialect)).files["events.yml"]
        for dialect in ("postgres", "snowflake", "bigquery")
    }
    assert r"it''s \n" in written["postgres"]
    assert r"it''s \\n" in written["snowflake"]
    assert r"it\'s \\n" in written["bigquery"]


def test_snowflake_has_its_names_in_capitals() -> None:
    plan = plan_of("events: {Order: {properties: {order: {type: string, required: true}}}}")
    text = dbt(plan, CompileOptions(dialect="snowflake")).files["events.yml"]
    assert "schema: EVENTS" in str(text)
    assert "identifier: ORDER" in str(text)
    assert "name: ORDER" in str(text)


def test_what_dbt_cannot_test_is_said() -> None:
    assert dbt(sample("video"), CompileOptions()).lost == (
        "not checked: `format` of 6 columns, `maximum` of 10 columns and `minimum` of 91 columns",
        "left out: 5 metrics, 2 funnels and `examples` of 17 events",
    )
