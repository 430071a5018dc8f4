"""Names as a warehouse writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.naming.warehouse import (
    RESERVED_COLUMNS,
    column_name,
    is_reserved_column,
    snake_case,
    table_name,
)

VECTORS = {
    "Order Completed": "order_completed",
    "orderCompleted": "order_completed",
    "OrderCompleted": "order_completed",
    "order-completed": "order_completed",
    "Order  Completed!": "order_completed",
    "userID": "user_id",
    "site id": "site_id",
    "siteId": "site_id",
    "APIKey": "apikey",
    "apiKey": "api_key",
    "API Key": "api_key",
    "UserIDs": "user_ids",
    "HTMLParser": "htmlparser",
    "2FA Enabled": "2fa_enabled",
    "Enabled2FA": "enabled2_fa",
    "product1Id": "product1_id",
    "iOS App Opened": "i_os_app_opened",
    "A/B Test": "a_b_test",
    "Café Visité": "caf_visit",
    "注文": "",
}


@pytest.mark.parametrize(("name", "written"), VECTORS.items())
def test_snake_case_of_the_upstream_vectors(name: str, written: str) -> None:
    assert snake_case(name) == table_name(name) == written


def test_nested_keys_are_joined() -> None:
    assert column_name(("product", "unitPrice")) == "product_unit_price"
    assert column_name(("product", "id")) == column_name(("product_id",))


def test_reserved_columns() -> None:
    assert all(map(is_reserved_column, RESERVED_COLUMNS))
    assert not is_reserved_column("song_id")


@pytest.mark.parametrize(
    "path",
    [("context", "ip"), ("context_page_url",), ("context", "campaign", "creative_format")],
)
def test_columns_that_context_fills(path: tuple[str, ...]) -> None:
    assert is_reserved_column(column_name(path))


@pytest.mark.parametrize(
    "name", ["context", "context_module", "context_page_owner_id", "context_screen", "contextIpad"]
)
def test_a_name_that_begins_with_context_may_have_its_column(name: str) -> None:
    assert not is_reserved_column(column_name((name,)))


@given(st.text())
def test_a_column_stays_in_ascii_and_within_its_own_kind(name: str) -> None:
    written = snake_case(name)
    assert written.isascii()
    assert set(written) <= set("abcdefghijklmnopqrstuvwxyz0123456789_")
