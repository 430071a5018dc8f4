"""Places within a page that links lead to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.book.books import FOLDERS, book, written
from trackplan.docs.site.anchors import anchors

NESTED = """
events:
  Order Paid:
    properties:
      products: {type: array, items: {type: object, properties: {price: number}}}
      products[].price: number
      País: string
"""


@pytest.mark.parametrize("name", FOLDERS)
def test_the_anchors_of_a_table_are_safe_and_lead_to_one_row_each(name: str) -> None:
    for entry in book(name).entries:
        found = anchors(entry.rows, "property")
        assert len(set(found)) == len(found) == len(entry.rows)
        assert all(re.fullmatch(r"property-[a-z0-9_-]+", each) for each in found)


def test_paths_make_anchors_and_those_that_clash_are_told_apart(tmp_path: Path) -> None:
    (entry,) = written(tmp_path, NESTED).entries
    paths = [row.path for row in entry.rows]
    assert paths == ["products", "products[].price", "products[].price", "País"]
    found = anchors(entry.rows, "property")
    assert found[0] == "property-products"
    assert len(set(found)) == 4
    assert found[1].startswith("property-products-price-")
    assert anchors(entry.rows[:2], "context") == ("context-products", "context-products-price")
