"""Which answers about personal data are believed, and which are not."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.privacy.pii_under_classified import PiiUnderClassified


def under(text: str) -> list[str]:
    return [found.pointer for found in findings(PiiUnderClassified, text, {})]


@pytest.mark.parametrize(
    "definition",
    [
        "email: {type: string, pii: indirect}",
        "user_email: {type: string, pii: indirect}",
        "invitee_phone_number: {type: string, pii: indirect}",
        "ssn: {type: string, pii: direct}",
        "password: {type: string, pii: indirect}",
        "diagnosis: {type: string, enum: [a, b], pii: direct}",
        "hiv_status: {type: boolean, pii: indirect}",
        "to: {type: string, format: email, pii: none}",
        "to: {type: string, format: idn-email, pii: indirect}",
        "friend_email: {type: string, format: email, pii: none}",
    ],
)
def test_what_leaves_no_doubt(definition: str) -> None:
    assert len(under(f"properties: {{{definition}}}\n")) == 1


@pytest.mark.parametrize(
    "definition",
    [
        "email: {type: string, pii: none}",
        "email: {type: string, pii: sensitive}",
        "email_hash: {type: string, pii: indirect}",
        "email_list: {type: string, pii: indirect}",
        "reset_password: {type: string, pii: indirect}",
        "password: {type: boolean, pii: indirect}",
        "username: {type: string, pii: indirect}",
        "last_name: {type: string, pii: indirect}",
        "address: {type: string, pii: indirect}",
        "date_of_birth: {type: date, pii: indirect}",
        "salary: {type: number, pii: indirect}",
        "token: {type: string, pii: indirect}",
        "store_email: {type: string, format: email, pii: none}",
        "to: {type: string, format: email}",
    ],
)
def test_what_people_may_see_otherwise(definition: str) -> None:
    assert under(f"properties: {{{definition}}}\n") == []


DICTIONARY = "properties: {note: {type: string, pii: direct}}\n"


@pytest.mark.parametrize(
    ("elsewhere", "count"),
    [
        ("identify: {traits: {note: {pii: indirect}}}", 1),
        ("bundles: {b: {properties: {note: {type: string, pii: none}}}}", 1),
        ("events: {A: {properties: {note: {type: string}}}}", 0),
        ("events: {A: {properties: {note: {pii: sensitive}}}}", 0),
        ("events: {A: {properties: {old_note: {like: note, pii: none}}}}", 0),
        ("events: {A: {properties: {o: {properties: {note: {pii: none}}}}}}", 1),
        ("events: {A: {properties: {o: {properties: {note: {type: string, pii: none}}}}}}", 0),
        ("events: {A: {status: removed, properties: {note: {pii: none}}}}", 0),
    ],
)
def test_the_dictionary_speaks_for_its_names(elsewhere: str, count: int) -> None:
    assert len(under(f"{DICTIONARY}{elsewhere}\n")) == count


def test_an_object_is_as_personal_as_the_most_personal_thing_in_it() -> None:
    inner = "properties: {a: {type: string, pii: indirect}, b: {type: string, pii: sensitive}}"
    (found,) = findings(PiiUnderClassified, f"properties: {{o: {{pii: none, {inner}}}}}\n", {})
    assert found.message.endswith("but `b` in it is sensitive")
    (found,) = findings(
        PiiUnderClassified,
        "properties: {l: {type: array, pii: none, items: {type: string, pii: direct}}}\n",
        {},
    )
    assert found.message.endswith("but its items are direct")


def test_an_object_that_states_nothing_is_not_asked() -> None:
    assert under("properties: {o: {properties: {a: {type: string, pii: direct}}}}\n") == []


def test_what_an_alias_shares_is_not_fixed() -> None:
    text = "properties: {email: &e {type: string, pii: indirect}, friend_email: *e}\n"
    assert [found.fix for found in findings(PiiUnderClassified, text, {})] == [None, None]
