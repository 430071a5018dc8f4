"""A plan that is written as a spreadsheet and read back shows the same, and means the same."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from tests.docs.spreadsheet.meaning import hold
from tests.docs.spreadsheet.plans import PLANS, by_key, plan, shown, through_csv, through_xlsx
from tests.plan.loading import load_text
from tests.plan.strategies import Data, plans
from trackplan.docs.spreadsheet.sheets import NAMES
from trackplan.plan.write.to_yaml import to_yaml

# Building a random plan takes longer than reading its spreadsheet.
QUICK = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("name", PLANS)
def test_csv_shows_what_the_sheets_show(name: str, tmp_path: Path) -> None:
    rows = through_csv(plan(name), tmp_path)
    assert rows == shown(plan(name))
    hold(plan(name), rows)


@pytest.mark.parametrize("name", PLANS)
def test_a_workbook_shows_what_the_sheets_show(name: str, tmp_path: Path) -> None:
    rows = through_xlsx(plan(name), tmp_path)
    assert rows == shown(plan(name))
    hold(plan(name), rows)


@QUICK
@given(plans())
def test_any_plan_comes_back(data: Data) -> None:
    found = load_text(to_yaml(data)).plan
    with TemporaryDirectory() as folder:
        rows = through_csv(found, Path(folder))
        assert rows == shown(found)
        assert through_xlsx(found, Path(folder)) == rows
    hold(found, rows)


@pytest.mark.parametrize("name", PLANS)
def test_every_row_has_a_key_of_its_own(name: str) -> None:
    rows = shown(plan(name))
    assert tuple(rows) == NAMES
    for sheet in NAMES[1:]:
        assert all(by_key(rows[sheet]))
