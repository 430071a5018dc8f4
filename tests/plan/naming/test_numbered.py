"""Series of numbered names."""

from __future__ import annotations

import pytest

from trackplan.plan.naming.numbered import numbered_series


@pytest.mark.parametrize(
    ("names", "stem"),
    [
        ("feature_1 feature_2 feature_3", "feature_#"),
        ("custom1 custom12", "custom#"),
        ("item1Price item2Price", "item#Price"),
        ("option_a_1 option_a_2", "option_a_#"),
        ("address_line_1 address_line_7", "address_line_#"),
    ],
)
def test_names_that_differ_in_a_number_are_a_series(names: str, stem: str) -> None:
    (series,) = numbered_series(names.split())
    assert (series.stem, series.names) == (stem, tuple(names.split()))


@pytest.mark.parametrize(
    "names",
    [
        "feature_1",
        "feature_1 feature_1",
        "address_line_1 address_line_2",
        "addressLine1 addressLine2",
        "address1 address2",
        "street_1 street_2",
        "sha256 sha512",
        "oauth1 oauth2",
        "utf8 utf16",
        "h264 h265",
        "ipv4 ipv6",
        "latency_p50 latency_p95 latencyP99",
        "visits_7d visits_30d",
        "revenue_7_days revenue_30_days",
        "day_1_retained day_7_retained",
        "a1 b2",
        "item_category item_category2 item_category3",
        "itemCategory2 itemCategory3",
    ],
)
def test_other_numbers_are_no_series(names: str) -> None:
    assert numbered_series(names.split()) == ()


def test_members_stand_in_the_order_of_their_numbers() -> None:
    (series,) = numbered_series(["plan", "slot_10", "slot_2", "slot_1"])
    assert series.names == ("slot_1", "slot_2", "slot_10")
