"""Two names collide exactly where a warehouse cannot keep them apart."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from trackplan.plan.naming.warehouse import table_name
from trackplan.plan.yaml.quote import in_double_quotes
from trackplan.rules.examples import findings
from trackplan.rules.plan.destinations.warehouse_collision import WarehouseCollision

LIMITS = Path(__file__).parents[4] / "shared/specs/naming_limits.yaml"
names = st.text("aAbB1 _-é", min_size=1, max_size=5).filter(lambda name: name.strip() == name)


def events(*names: str) -> str:
    return "events:\n" + "".join(f"  {in_double_quotes(name)}:\n" for name in names)


def properties(*names: str) -> str:
    entries = "".join(f"      {in_double_quotes(name)}: string\n" for name in names)
    return f"events:\n  E:\n    properties:\n{entries}"


@given(st.lists(names, min_size=2, max_size=6, unique=True), st.sampled_from([events, properties]))
def test_names_collide_exactly_when_their_warehouse_names_are_equal(
    found: list[str], write: object
) -> None:
    assume(all(map(table_name, found)))
    assert callable(write)
    reported = {d.subject[-1] for d in findings(WarehouseCollision, write(*found), {})}
    later = {b for a, b in combinations(found, 2) if table_name(a) == table_name(b)}
    assert reported == later


def test_the_published_vectors() -> None:
    if not LIMITS.exists():
        pytest.skip("../shared is not here")
    vectors = yaml.safe_load(LIMITS.read_text())["warehouse"]["snake_case"]["vectors"]
    for name, table in vectors.items():
        if table and table != name:
            (found,) = findings(WarehouseCollision, events(table, name), {})
            assert f"table `{table}`" in found.message
        elif not table:
            (found,) = findings(WarehouseCollision, "destinations: [postgres]\n" + events(name), {})
            assert "leaves no name" in found.message


@pytest.mark.parametrize("kind", ["postgres", "Snowflake", "amazon-redshift", "google bigquery"])
def test_these_are_warehouses(kind: str) -> None:
    text = f"destinations: {{there: {{kind: {kind}}}}}\n{events('Users')}"
    assert len(findings(WarehouseCollision, dedent(text), {})) == 1


def test_events_that_never_meet_in_one_warehouse_do_not_collide() -> None:
    text = """
        destinations: {one: {kind: postgres}, two: {kind: snowflake}, ga: {kind: ga4}}
        events:
          a b: {destinations: [one]}
          a_b: {destinations: [two]}
          a-b: {destinations: [ga]}
        """
    assert findings(WarehouseCollision, dedent(text), {}) == []


def test_an_event_that_names_no_source_meets_those_of_every_source() -> None:
    text = """
        sources: {web: {}, api: {}}
        events: {a b: {sources: [api]}, a_b: {}}
        """
    assert len(findings(WarehouseCollision, dedent(text), {})) == 1


def test_a_bundle_that_collides_with_itself_is_said_once() -> None:
    text = """
        bundles: {b: {properties: {aB: string, a_b: string}}}
        events: {E: {include: [b]}, F: {include: [b]}}
        pages: {P: {include: [b]}}
        """
    (found,) = findings(WarehouseCollision, dedent(text), {})
    assert found.subject == ("bundles", "b", "properties", "a_b")


def test_arrays_are_one_column() -> None:
    text = """
        events:
          E: {properties: {rows: {type: array, items: {properties: {id: string}}}, rows_id: string}}
        """
    assert findings(WarehouseCollision, dedent(text), {}) == []


def test_two_names_are_said_once_for_all_events_that_carry_both() -> None:
    text = """\
events:
  A: {properties: {carType: string, car_type: string}}
  B: {properties: {carType: string, car_type: string}}
  C: {properties: {carType: string, car_type: string}}
"""
    (found,) = findings(WarehouseCollision, text, {})
    assert found.subject == ("events", "A", "properties", "car_type")
    assert found.help is not None
    assert found.help.endswith("; both are in 2 more payloads")
