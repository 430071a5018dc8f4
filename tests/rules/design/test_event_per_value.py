"""Events that are one event with a value in its name, and those that only look so."""

from __future__ import annotations

import json

import pytest

from trackplan.diagnostic import Diagnostic
from trackplan.rules.examples import findings
from trackplan.rules.plan.design.event_per_value import EventPerValue


def found(*names: str, before: str = "") -> list[Diagnostic]:
    """What is said about a plan of these events."""
    events = "".join(f"  {json.dumps(name)}: {{description: It happens.}}\n" for name in names)
    return findings(EventPerValue, f"{before}events:\n{events}", {})


@pytest.mark.parametrize(
    ("names", "event", "property_"),
    [
        ("Signed Up With Google, Signed Up With Apple ID", "Signed Up", "method"),
        ("signupWithGoogle, signupWithApple", "signup", "method"),
        ("Sign In With Google Clicked, Sign In With Apple Clicked", "Sign In Clicked", "method"),
        ("Order Cancelled By Shop, Order Cancelled By Customer", "Order Cancelled", "cancelled_by"),
        ("Contact Imported From CSV, Contact Imported From XLSX", "Contact Imported", "format"),
        ("Google Ads Connected, Facebook Ads Connected", "Ads Connected", "provider"),
        ("Slack Linked, GitHub Linked, Jira Linked", "Provider Linked", "provider"),
        ("Visa Chosen, Amex Chosen, PayPal Chosen", "Payment Method Chosen", "payment_method"),
        ("Chosen Visa, Chosen Amex, Chosen PayPal", "Chosen Payment Method", "payment_method"),
        ("Free Tier Firm Added, Pro Tier Firm Added, Plus Tier Firm Added", "Firm Added", "plan"),
        ("Header CTA Hit, Footer CTA Hit, Popup CTA Hit", "CTA Hit", "placement"),
        ("Deal Sent To PDF, Deal Sent To CSV, Deal Sent To HTML", "Deal Sent", "format"),
    ],
)
def test_the_help_names_the_one_event_and_the_property(
    names: str, event: str, property_: str
) -> None:
    (said,) = found(*names.split(", "))
    assert said.help is not None
    assert f", `{event}`, " in said.help
    assert said.help.endswith(f"`{property_}`")


@pytest.mark.parametrize(
    "names",
    [
        "Song Played, Album Played, Video Played",
        "Email Sent, SMS Sent, Push Sent",
        "Email Verified, Phone Verified, SMS Verified",
        "User Email Changed, User Phone Changed, User Password Changed",
        "Basic Info Entered, Personal Info Entered, Business Info Entered",
        "Monthly Plan Selected, Yearly Plan Selected",
        "Song Removed from Playlist, Song Removed from Library",
        "Chat Left with Agent, Map Interacted with Pin",
        "Login With Email Failed, Login With Email Succeeded",
        "Signed Up With Google, signed_up_with_google",
        "Team Created, Business Created, Student Created, Family Created",
        "Opened on Web, Opened on Phone",
        "Signed Up",
        "Google, Slack, GitHub",
        "by, With Google, with",
    ],
)
def test_things_steps_and_outcomes_are_no_values(names: str) -> None:
    assert found(*names.split(", ")) == []


@pytest.mark.parametrize(
    "vocabulary",
    [
        "actions: {Signed Up With Google: , Signed Up With Apple: }",
        "objects: {Google: , Apple: }",
        "actions: {Sign Up With Google: , Sign Up With Apple: }",
    ],
)
def test_what_the_plan_declares_is_no_value(vocabulary: str) -> None:
    names = ("Signed Up With Google", "Signed Up With Apple")
    assert found(*names, before=f"{vocabulary}\n") == []


def test_one_declared_value_is_left_out_of_its_family() -> None:
    (said,) = found(
        "Shared via Mail", "Shared via Link", "Shared via Chat", before="objects: {Chat: }\n"
    )
    assert "Chat" not in said.message


def test_an_event_is_in_one_family() -> None:
    names = [
        f"{plan} Trial Started With {bank}" for plan in ("Free", "Pro", "Plus") for bank in "AB"
    ]
    said = found(*names)
    assert len(said) == 3
    assert len({each.subject for each in said}) == 3


def test_an_event_that_is_there_already_takes_the_others_in() -> None:
    (said,) = found("Signed Up", "Signed Up With Google", "Signed Up With Apple")
    assert said.help is not None
    assert said.help.startswith("send `Signed Up` for all of them")


def test_the_property_is_named_as_the_plan_names_properties() -> None:
    before = "naming: {properties: {case: camel}}\n"
    (said,) = found("Visa Chosen", "Amex Chosen", "Maestro Chosen", before=before)
    assert said.help is not None
    assert said.help.endswith("`paymentMethod`")
