"""Which sources send an event, where that matters."""

from __future__ import annotations

import pytest

from trackplan.plan.naming.critical import is_critical, is_seen_by_clients
from trackplan.rules.examples import findings
from trackplan.rules.plan.design.critical_event_client_only import CriticalEventClientOnly
from trackplan.rules.plan.design.sent_twice import SentTwice

SOURCES = (
    "sources: {web: {kind: client}, ios: {kind: client}, api: {kind: server}, old: {},"
    " crm: {kind: system-of-record}}\n"
)


@pytest.mark.parametrize(
    "name",
    [
        "User Signed Up",
        "signup_completed",
        "Registration Completed",
        "Account Created",
        "Order Completed",
        "orderPlaced",
        "Payment Succeeded",
        "Invoice Paid",
        "Order Refunded",
        "Refund Issued",
        "Product Purchased",
        "Checkout Completed",
        "Free Trial Started",
        "Subscription Cancelled",
        "Plan Upgraded",
        "User Upgraded",
        "Booking Confirmed",
    ],
)
def test_sign_ups_sales_and_contracts_are_critical(name: str) -> None:
    assert is_critical(name)


@pytest.mark.parametrize(
    "name",
    [
        "Signup Started",
        "Signed Up for Newsletter",
        "Newsletter Subscribed",
        "Webinar Registered",
        "Checkout Started",
        "Payment Info Entered",
        "Purchase Button Clicked",
        "Signup Form Submitted",
        "App Upgraded",
        "Order Viewed",
        "Song Played",
        "Card Moved",
        "",
    ],
)
def test_what_only_leads_there_is_not(name: str) -> None:
    assert not is_critical(name)


@pytest.mark.parametrize(
    ("name", "seen"),
    [("Product Viewed", True), ("Video Completed", True), ("Home", True), ("Card Moved", False)],
)
def test_views_and_media_are_for_clients(name: str, *, seen: bool) -> None:
    assert is_seen_by_clients(name) is seen


@pytest.mark.parametrize(
    ("sources", "count"),
    [
        ("[web, ios]", 1),
        ("{web: planned}", 1),
        ("{web: live, api: removed}", 1),
        ("{web: live, api: proposed}", 0),
        ("[web, crm]", 0),
        ("[web, old]", 0),
        ("[web, nowhere]", 0),
        ("[]", 0),
    ],
)
def test_only_clients_are_to_blame(sources: str, count: int) -> None:
    text = f"{SOURCES}events: {{Order Completed: {{sources: {sources}}}}}\n"
    core = "funnels: {buying: {core: true, steps: [Order Completed]}}\n"
    assert len(findings(CriticalEventClientOnly, text + core, {})) == count
    assert findings(CriticalEventClientOnly, text + core.replace("true", "false"), {}) == []


@pytest.mark.parametrize("state", ["status: deprecated", "status: removed", "deprecated: {}"])
def test_what_will_go_anyway_is_left_alone(state: str) -> None:
    text = f"{SOURCES}events: {{Order Completed: {{{state}, sources: [web]}}}}\n"
    core = "funnels: {buying: {core: true, steps: [Order Completed]}}\n"
    assert findings(CriticalEventClientOnly, text + core, {}) == []


@pytest.mark.parametrize(
    ("event", "count"),
    [
        ("{sources: [web, api]}", 1),
        ("{sources: [web, ios, old, crm]}", 1),
        ("{status: planned, sources: {web: live, api: live}}", 1),
        ("{status: planned, sources: [web, api]}", 0),
        ("{sources: {web: deprecated, api: live}}", 0),
        ("{sources: {web: live, api: planned}}", 0),
        ("{status: removed, sources: [web, api]}", 0),
        ("{status: deprecated, sources: [web, api]}", 0),
        ("{sources: [web, ios]}", 0),
        ("{sources: [api, crm]}", 0),
        ("{sources: [web, old]}", 0),
    ],
)
def test_a_client_and_a_server_that_are_both_live_count_twice(event: str, count: int) -> None:
    assert len(findings(SentTwice, f"{SOURCES}events: {{Deal Won: {event}}}\n", {})) == count
