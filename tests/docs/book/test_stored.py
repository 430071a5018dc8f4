"""Where an event lies in a warehouse."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.book.books import book, written
from trackplan.compile.warehouse.build import warehouse_of
from trackplan.docs.book.stored import Stored, stored

PLAN = """
sources:
  web: {{language: typescript{sdk}}}
destinations:
  warehouse: {{kind: {kind}}}
events:
  Order Paid:
    sources: [web]
    properties:
      orderId: string
      total: number
      address: {{type: object, properties: {{zipCode: string}}}}
      received_at: datetime
      items: {{type: array, items: {{type: object, properties: {{unitPrice: number}}}}}}
    context: {{app: {{type: object, properties: {{buildNumber: string}}}}}}
  Groups: {{sources: [web]}}
pages:
  Home: {{sources: [web]}}
"""
NOTHING = Stored({}, {}, {})


def made(tmp_path: Path, sdk: str = ", sdk: segment", kind: str = "postgres") -> list[Stored]:
    plan = written(tmp_path, PLAN.format(sdk=sdk, kind=kind)).plan
    return [stored(event, plan) for event in plan.event_likes]


def test_tables_and_columns_are_called_as_segment_does(tmp_path: Path) -> None:
    paid, groups, home = made(tmp_path)
    assert paid.tables == {"warehouse": "order_paid"}
    assert paid.properties == {"orderId": "order_id", "address.zipCode": "address_zip_code"}
    assert paid.context == {"app.buildNumber": "context_app_build_number"}
    assert not groups.tables  # a table of that name holds something else
    assert home == NOTHING


@pytest.mark.parametrize(
    ("sdk", "kind"),
    [("", "postgres"), (", sdk: rudderstack", "postgres"), (", sdk: segment", "trino")],
)
def test_nothing_is_said_where_names_may_be_others(tmp_path: Path, sdk: str, kind: str) -> None:
    assert not made(tmp_path, sdk, kind)[0].tables


def test_what_is_said_agrees_with_the_tables_that_are_compiled() -> None:
    plan = book("ecommerce").plan
    (schema,) = (s for s in warehouse_of(plan, "postgres").schemas if s.name == "web")
    columns = {table.name: {column.name for column in table.columns} for table in schema.tables}
    told = 0
    for event in plan.standing:
        if not any(use.source.name == "web" for use in event.sources):
            continue
        found = stored(event, plan)
        for table in found.tables.values():
            assert {*found.properties.values(), *found.context.values()} <= columns[table]
            told += 1
    assert told
