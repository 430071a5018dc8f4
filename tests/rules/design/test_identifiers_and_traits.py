"""What identifies users, and what must be sent about them."""

from __future__ import annotations

import json

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.design.email_as_user_id import EmailAsUserId
from trackplan.rules.plan.design.required_trait import RequiredTrait


def is_email(definition: str) -> bool:
    """Whether the identifier of users is found to be an address."""
    return bool(findings(EmailAsUserId, f"identify: {{user_id: {definition}}}\n", {}))


@pytest.mark.parametrize(
    "description",
    [
        "Email",
        "The user's email address.",
        "E-mail of the person",
        "Email address, in lower case.",
        "Primary email address that the user signed up with",
        "An email.",
    ],
)
def test_a_description_that_begins_with_the_address_says_so(description: str) -> None:
    assert is_email(f"{{type: string, description: {json.dumps(description)}}}")


@pytest.mark.parametrize(
    "description",
    [
        "Identifier in the database, not the email address.",
        "Never an email address.",
        "Email address as a SHA-256 hash.",
        "The email address, hashed.",
        "Email preference centre's number.",
        "Identifier that the email tool gives.",
        "Not email.",
        "",
    ],
)
def test_other_descriptions_do_not(description: str) -> None:
    assert not is_email(f"{{type: string, description: {json.dumps(description)}}}")


@pytest.mark.parametrize(
    ("pattern", "asks"),
    [
        ("@", True),
        (r"^[^@\s]+@[^@\s]+$", True),
        (r"^\S+[@]acme\.example$", True),
        ("^[^@]+$", False),
        ("^(usr_[0-9]+|.+@.+)$", False),
        ("^usr(@acme)?$", False),
        ("^usr@?$", False),
        ("^[a-z@]+$", False),
        ("^usr_", False),
    ],
)
def test_a_pattern_asks_for_an_address_where_nothing_else_matches(
    pattern: str, *, asks: bool
) -> None:
    assert is_email(f"{{type: string, pattern: {json.dumps(pattern)}}}") is asks


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        ("{type: string, default: ann@acme.example}", True),
        ("{type: string, examples: ['@ann', a@b, 7]}", False),
        ("{type: [string, integer], examples: [7, ann@acme.example]}", True),
        ("{type: string, format: uuid}", False),
        ("string", False),
    ],
)
def test_an_address_among_the_values_shows_it(definition: str, *, expected: bool) -> None:
    assert is_email(definition) is expected


def test_the_dictionary_answers_for_an_identifier_that_takes_its_definition() -> None:
    words = "properties: {user_id: {type: string, format: email}}\n"
    assert findings(EmailAsUserId, f"{words}identify: {{user_id: }}\n", {})
    assert not findings(EmailAsUserId, f"{words}identify: {{user_id: {{type: string}}}}\n", {})


@pytest.mark.parametrize(
    "traits",
    [
        "role: {type: string, required: false}",
        "role: {type: string, required: true, deprecated: {reason: It was guessed.}}",
        "where: {properties: {city: {type: string, required: true}}}",
    ],
)
def test_what_is_optional_inside_or_on_its_way_out_is_left_alone(traits: str) -> None:
    assert findings(RequiredTrait, f"identify: {{traits: {{{traits}}}}}\n", {}) == []


def test_no_fix_edits_through_an_alias() -> None:
    text = (
        "events: {A: {properties: {role: &role {type: string, required: true}}}}\n"
        "identify: {traits: {role: *role}}\n"
    )
    (found,) = findings(RequiredTrait, text, {})
    assert found.fix is None
