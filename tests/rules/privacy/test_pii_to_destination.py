"""Which way personal data takes, and that each leak is said once."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.privacy.pii_to_destination import PiiToDestination

GA = "destinations: {ga: {sources: [web], pii: none}}\nsources: {web: , api: }\n"


def leaks(text: str) -> list[str]:
    return [found.pointer for found in findings(PiiToDestination, text, {})]


@pytest.mark.parametrize(
    ("limit", "count"), [("none", 3), ("indirect", 2), ("direct", 1), ("sensitive", 0)]
)
def test_a_destination_gets_what_it_may_have(limit: str, count: int) -> None:
    kinds = "a: {type: string, pii: indirect}, b: {type: string, pii: direct}"
    properties = f"{kinds}, c: {{type: string, pii: sensitive}}, d: string"
    text = (
        f"destinations: {{x: {{pii: {limit}}}}}\nevents: {{E: {{properties: {{{properties}}}}}}}\n"
    )
    assert len(leaks(text)) == count


def test_it_is_said_where_it_is_defined_and_once_for_each_destination() -> None:
    text = (
        "destinations: {x: {pii: none}, y: {pii: indirect}, z: }\n"
        "properties: {email: {type: string, pii: direct}}\n"
        "bundles: {who: {properties: {email: , phone: {type: string, pii: direct}}}}\n"
        "events: {A: {include: [who]}, B: {include: [who], properties: {copy: {like: email}}}}\n"
    )
    assert leaks(text) == [
        "/properties/email/x",
        "/bundles/who/properties/phone/x",
        "/events/B/properties/copy/x",
        "/properties/email/y",
        "/bundles/who/properties/phone/y",
        "/events/B/properties/copy/y",
    ]


def test_an_own_type_takes_the_dictionarys_answer_with_it() -> None:
    text = (
        "destinations: {x: {pii: none}}\nproperties: {email: {type: string, pii: direct}}\n"
        "events: {A: {properties: {email: {type: string}}}}\n"
    )
    assert leaks(text) == ["/events/A/properties/email/x"]


def test_an_event_may_say_that_its_own_is_less_personal() -> None:
    text = (
        "destinations: {x: {pii: none}}\nproperties: {email: {type: string, pii: direct}}\n"
        "events: {A: {properties: {email: {pii: none}}}}\n"
    )
    assert leaks(text) == []


def test_an_object_answers_for_what_lies_in_it_and_not_the_other_way() -> None:
    inner = "properties: {email: {type: string, pii: direct}, city: {type: string, pii: none}}"
    event = "destinations: {x: {pii: none}}\nevents: {A: {properties: {who: {PII INNER}}}}\n"
    whole = event.replace("INNER", inner)
    assert leaks(whole.replace("PII", "pii: direct,")) == ["/events/A/properties/who/x"]
    assert leaks(whole.replace("PII", "pii: none,")) == [
        "/events/A/properties/who/properties/email/x"
    ]


def test_items_and_context_are_sent_too() -> None:
    text = (
        "destinations: {x: {pii: none}}\n"
        "events:\n"
        "  '*': {context: {ip: {type: string, pii: indirect}}}\n"
        "  A: {properties: {to: {type: array, items: {type: string, pii: direct}}}}\n"
        "  B: {context: {ip: {type: string, pii: none}}}\n"
    )
    assert leaks(text) == ["/events/A/properties/to/items/x", "/events/*/context/ip/x"]


TRAITS = "identify: {WHEN traits: {email: {type: string, pii: direct}}}\n"


@pytest.mark.parametrize(
    ("when", "events", "leaking"),
    [
        ("", "A: {sources: [api]}", True),
        ("when: [A],", "A: {sources: [api]}", False),
        ("when: [A],", "A: {sources: [web]}", True),
        ("when: [A],", "A: {sources: [web], destinations: []}", False),
        ("when: [A],", "A: {sources: [api]}, B: {sources: [web], sets: {identify: [email]}}", True),
        ("when: [A],", "A: {sources: [api], status: removed}", True),
        ("when: [Nobody],", "A: {sources: [api]}", True),
    ],
)
def test_traits_go_where_the_events_go_that_set_them(when: str, events: str, leaking: bool) -> None:
    text = f"{GA}events: {{{events}}}\n" + TRAITS.replace("WHEN", when)
    assert leaks(text) == (["/identify/traits/email/ga"] if leaking else [])


def test_traits_of_groups_are_set_by_their_own_events() -> None:
    text = (
        f"{GA}events: {{A: {{sources: [web], sets: {{groups.account: [mail]}}}}}}\n"
        "groups: {account: {traits: {mail: {type: string, pii: direct}}}, team: {when: [B]}}\n"
    )
    assert leaks(text) == ["/groups/account/traits/mail/ga"]


def test_the_notes_name_a_carrier_and_the_limit() -> None:
    text = (
        "destinations: {x: {pii: none}}\nproperties: {email: {type: string, pii: direct}}\n"
        "events: {A: {properties: {email: }}, B: {properties: {email: }}}\n"
    )
    (found,) = findings(PiiToDestination, text, {})
    assert [note.message for note in found.notes] == [
        "`A` carries it there, and 1 more",
        "the limit of `x`",
    ]
