"""Personal data in events is said once, where it is defined."""

from __future__ import annotations

from trackplan.rules.examples import findings
from trackplan.rules.plan.privacy.pii_in_event import PiiInEvent

EMAIL = "email: {type: string, pii: direct}"


def test_each_definition_is_said_once() -> None:
    text = (
        f"properties: {{{EMAIL}}}\n"
        "bundles: {who: {properties: {phone: {type: string, pii: direct}}}}\n"
        "events:\n"
        "  A: {include: [who], properties: {email: }}\n"
        "  B: {include: [who], properties: {email: {required: true}, copy: {like: email}}}\n"
        "pages: {P: {properties: {o: {properties: {email: }}}}}\n"
    )
    found = findings(PiiInEvent, text, {})
    assert [(each.pointer, each.message.partition(", and ")[2]) for each in found] == [
        ("/bundles/who/properties/phone", "`A` and 1 more carry it"),
        ("/properties/email", "`A` and 2 more carry it"),
        ("/events/B/properties/copy", "`B` carries it"),
    ]


def test_a_bundle_that_no_event_includes_is_not_in_an_event() -> None:
    assert findings(PiiInEvent, f"bundles: {{b: {{properties: {{{EMAIL}}}}}}}\n", {}) == []


def test_the_help_knows_the_trait() -> None:
    event = f"events: {{A: {{properties: {{{EMAIL}}}}}}}\n"
    (alone,) = findings(PiiInEvent, event, {})
    (held,) = findings(PiiInEvent, f"{event}identify: {{traits: {{{EMAIL}}}}}\n", {})
    assert alone.help == "make it a trait, or send an identifier that leads to it"
    assert held.help == "leave it out: the trait `email` holds it"
