"""Lists of values in one cell."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.plan.odd_texts import ODD
from tests.plan.strategies import ANYTHING
from trackplan.docs.spreadsheet.cells import items, pairs, read_items
from trackplan.errors import UserError
from trackplan.plan.yaml.node import Json


@given(st.lists(ANYTHING, max_size=4))
def test_values_come_back_with_their_types(values: list[Json]) -> None:
    assert repr(read_items(items(values))) == repr(values)
    assert repr(yaml.safe_load(f"[{items(values)}]")) == repr(values)


@pytest.mark.parametrize(
    "text", [*ODD, "k" * 2_000, "long, key " * 200], ids=lambda text: ascii(text)[:30]
)
def test_odd_texts_come_back_from_wherever_they_stand(text: str) -> None:
    values: list[Json] = [text, {text: text}, [text, {text: None, "b": [text]}]]
    assert read_items(items(values)) == values


@pytest.mark.parametrize(
    ("values", "cell"),
    [
        ([], ""),
        (["free", "solo", "family"], "free, solo, family"),
        (["no", "1", 1, True, None, ""], '"no", "1", 1, true, null, ""'),
        (["web", {"ios": "planned"}], "web, ios: planned"),
        ([{"event": "A", "property": "b"}], "{event: A, property: b}"),
        ([["a, b"], []], '["a, b"], []'),
    ],
)
def test_a_list_reads_as_people_write_it(values: list[Json], cell: str) -> None:
    assert items(values) == cell


def test_keys_with_values_are_a_list_too() -> None:
    cell = pairs({"minimum": 0, "pattern": "^a: b$"})
    assert cell == 'minimum: 0, pattern: "^a: b$"'
    assert read_items(cell) == [{"minimum": 0}, {"pattern": "^a: b$"}]


@pytest.mark.parametrize("cell", ["[a", "a]", '"a', "a: b: c", "*x"])
def test_what_is_no_list_is_refused(cell: str) -> None:
    with pytest.raises(UserError, match="is no list of values"):
        read_items(cell)
