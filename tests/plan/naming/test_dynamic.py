"""Values in names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.naming.dynamic import values_in, values_in_key


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [
        ("User Signed Up (11-01-2019)", "date", "11-01-2019"),
        ("Sale 2019-11-01 Viewed", "date", "2019-11-01"),
        ("signed_up_2019_11_01", "date", "2019_11_01"),
        ("signup_20191101", "date", "20191101"),
        ("Report 11/2019", "date", "11/2019"),
        ("Sale Nov 2019 Viewed", "date", "Nov 2019"),
        ("Q3 2024 Report Opened", "date", "Q3 2024"),
        ("Black Friday 2024", "date", "2024"),
        ("Ordered Product 15", "id", "15"),
        ("Order #123 Viewed", "id", "#123"),
        ("Commit a1b2c3d Pushed", "id", "a1b2c3d"),
        ("cus_9s6XKzkNRiz8i3 Paid", "id", "9s6XKzkNRiz8i3"),
        (
            "550e8400-e29b-41d4-a716-446655440000 Seen",
            "id",
            "550e8400-e29b-41d4-a716-446655440000",
        ),
        ("Plan {plan} Chosen", "placeholder", "{plan}"),
        ("Plan ${x} Chosen", "placeholder", "${x}"),
        ("Plan {{ plan }} Chosen", "placeholder", "{{ plan }}"),
        ("Clicked %s", "placeholder", "%s"),
        ("<name> Played", "placeholder", "<name>"),
        ("View [id]", "placeholder", "[id]"),
        ("/users/:id Viewed", "placeholder", ":id"),
        ("Mail a.b@example.com Sent", "email", "a.b@example.com"),
        ("https://example.com/a Opened", "url", "https://example.com/a"),
        ("Paid $10.50", "amount", "$10.50"),
        ("Paid 10 EUR", "amount", "10 EUR"),
        ("API v2 Called", "version", "v2"),
        ("App 2.0 Opened", "version", "2.0"),
        ("Step 1 Completed", "number", "1"),
        ("step2Completed", "number", "2"),
        ("Top 10 Viewed", "number", "10"),
        ("30 Day Trial Started", "number", "30"),
        ("Video 50% Played", "number", "50%"),
    ],
)
def test_a_value_in_a_name(name: str, kind: str, text: str) -> None:
    assert [(value.kind, name[value.start : value.end]) for value in values_in(name)] == [
        (kind, text)
    ]


@pytest.mark.parametrize(
    "name",
    """2FA Enabled; GA4 Connected; OAuth2 Connected; B2B Signup; Web3 Joined; S3 Uploaded
    K8s Deployed; MP3 Downloaded; song:played; [Amplitude] Revenue; $pageview; 404 Viewed
    1Password Linked; 24/7 Support Opened; May Day Viewed; March Started; Facade Viewed; A/B Test
    1st Purchase Made; 360 View Opened; Decade Added; COVID-19 Banner Viewed
    covid_19_test_booked; UTF-8 Chosen; W-2 Uploaded; 1099-K Sent; ISO 27001 Opened
    注文 完了""".replace("\n", ";").split(";"),
)
def test_no_value_in_a_name(name: str) -> None:
    assert values_in(name.strip()) == ()


@pytest.mark.parametrize(
    ("key", "dynamic"),
    [
        ("price_{plan}", True),
        ("revenue_2024_01_31", True),
        ("seen_550e8400-e29b-41d4-a716-446655440000", True),
        ("feature_1", False),
        ("revenue_30_days", False),
        ("address_line_2", False),
        ("sha256", False),
        ("$browser", False),
    ],
)
def test_values_in_property_keys(key: str, dynamic: bool) -> None:
    assert bool(values_in_key(key)) is dynamic


@given(st.text() | st.text("a1-_/.:@{}<>[]%$#Qv ", max_size=60))
def test_values_lie_in_the_name_in_order_and_apart(name: str) -> None:
    values = values_in(name)
    places = [place for value in values for place in (value.start, value.end)]
    assert places == sorted(places)
    assert all(0 <= value.start < value.end <= len(name) for value in values)


@pytest.mark.parametrize(
    "piece", ["a", "1", "a1", "1.", "{", "<a", "a@", "[a_", "1-", "%(", "a.b-"]
)
def test_huge_names_are_read_in_one_pass(piece: str) -> None:
    name = piece * 50_000
    assert all(value.end <= len(name) for value in values_in(name))
