"""Where a funnel's people become known is read off names, the vocabulary and the sources."""

from __future__ import annotations

from datetime import date

import pytest

from trackplan.plan.load.read_plan import load_files
from trackplan.plan.naming.signing_in import makes_known
from trackplan.rules.examples import findings
from trackplan.rules.plan.design.funnel_crosses_identity import FunnelCrossesIdentity

SOURCES = "sources: {web: {kind: client}, api: {kind: server}, till: {kind: system-of-record}}\n"


def crossings(text: str) -> list[tuple[str, ...]]:
    """The steps between which each funnel that is found crosses."""
    found = findings(FunnelCrossesIdentity, text, {})
    return [tuple(d.message.split("`")[3:6:2]) for d in found]


def funnel(steps: str, identify: str = "identify: {when: [Last]}") -> str:
    """A plan with events of the web and of servers, and this funnel, whose end is `Last`."""
    return (
        f"{SOURCES}{identify}\n"
        "events:\n"
        "  Opened: {sources: [web]}\n"
        "  Closed: {sources: [web, api]}\n"
        "  User Signed Up: {sources: [web]}\n"
        "  Paid: {sources: [api, till]}\n"
        "  Shipped: {sources: {api: live, web: removed}}\n"
        "  Somewhere: {}\n"
        "  Last: {sources: [web]}\n"
        "pages: {Home: }\n"
        f"funnels: {{f: {{steps: [{steps}{', ' if steps else ''}Last]}}}}\n"
    )


@pytest.mark.parametrize(
    "name",
    [
        *("User Signed Up", "sign_up", "login", "Signup Completed", "complete_registration"),
        *("Logged In", "Member Registered", "New User Registered", "Signed In with Google"),
    ],
)
def test_sign_ups_and_log_ins_make_people_known(name: str) -> None:
    assert makes_known(name)


@pytest.mark.parametrize(
    "name",
    [
        *("Signup Started", "Sign Up Clicked", "Webinar Registered", "Signed Up for Newsletter"),
        *("Newsletter Signup Completed", "Customer Registered Device", "User Logged Out"),
        *("User Invited", "Order Completed", "", "!!!"),
    ],
)
def test_attempts_and_other_registrations_do_not(name: str) -> None:
    assert not makes_known(name)


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        ("Opened, Paid", [("Opened", "Paid")]),
        ("Opened, Closed, Shipped", [("Closed", "Shipped")]),
        ("{page: Home}, Paid", [("Home", "Paid")]),
        ("Opened, Closed", []),
        ("Paid, Opened, Shipped", []),
        ("Paid, Opened, User Signed Up", [("Opened", "User Signed Up")]),
        ("Somewhere, Paid", []),
        ("Somewhere, User Signed Up", [("Somewhere", "User Signed Up")]),
        ("Unheard Of, User Signed Up", []),
        ("User Signed Up, Paid", []),
        ("", []),
    ],
)
def test_the_first_step_that_knows_people_decides(steps: str, found: list[tuple[str, ...]]) -> None:
    assert crossings(funnel(steps)) == found


@pytest.mark.parametrize(
    ("when", "count"),
    [("Closed", 0), ("Paid", 0), ("Shipped", 1), ("User Signed Up", 0), ("Nowhere", 0)],
)
def test_a_server_is_too_early_only_where_people_are_identified_later_in_the_funnel(
    when: str, count: int
) -> None:
    text = funnel("Opened, Closed, Paid, Shipped", f"identify: {{when: [{when}]}}")
    assert len(crossings(text)) == count


@pytest.mark.parametrize("identify", ["", "identify: {user_id: string}", "identify: {when: []}"])
def test_a_plan_that_does_not_say_when_is_asked_only_about_sign_ups(identify: str) -> None:
    assert crossings(funnel("Opened, Paid", identify)) == []
    assert crossings(funnel("Opened, User Signed Up", identify)) == [("Opened", "User Signed Up")]


def test_a_page_called_sign_up_is_only_looked_at() -> None:
    pages = "pages: {Home: , Sign Up: }\nfunnels: {f: {steps: [{page: Home}, {page: Sign Up}]}}\n"
    assert crossings(pages) == []


def test_an_action_that_stands_alone_is_read_with_its_object() -> None:
    plan = (
        "objects: {{Newsletter: , User: }}\n"
        "actions: {{Signed Up: {{object: {}}}}}\n"
        "events: {{Read: , Signed Up: }}\n"
        "funnels: {{f: {{steps: [Read, Signed Up]}}}}\n"
    )
    assert crossings(plan.format("Newsletter")) == []
    assert crossings(plan.format("User")) == [("Read", "Signed Up")]


@pytest.mark.parametrize("when", ["User Signed Up", "[{event: User Signed Up}]"])
def test_a_moment_of_a_wrong_shape_is_left_to_the_format(when: str) -> None:
    text = funnel("Opened, User Signed Up", f"identify: {{when: {when}}}")
    files = {"plan.yaml": f"trackplan: 1\n{text}".encode()}
    loaded = load_files("", files, today=date(2026, 6, 1))
    assert loaded.diagnostics
    assert list(FunnelCrossesIdentity().check(loaded.plan)) == []
