"""Each kind of reference is looked up where it belongs."""

from __future__ import annotations

from textwrap import dedent

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.references.unknown_reference import UnknownReference

UNKNOWN = {
    "actions: {Signed Up: {object: User}}": "there is no object `User`",
    "identify: {when: [Signed Up]}": "there is no event `Signed Up`",
    "funnels: {f: {metric: m}}": "there is no metric `m`",
    "sources: {web: {}}\nevents: {E: {sources: {ios: planned}}}": "there is no source `ios`",
    "destinations: [ga]\nevents: {E: {names: {fb: e}}}": "there is no destination `fb`",
    "sources: {web: {}}\ndestinations: {ga: {sources: [ios]}}": "there is no source `ios`",
    "properties: {a: {type: number, currency: b}}": "there is no property `b`",
    "groups: {g: {traits: {a: {type: number, currency: c}}}}": "`groups.g` has no trait `c`",
    "identify: {traits: {a: {type: number, currency: c}}}": "`identify` has no trait `c`",
    "events: {E: {properties: {o: {properties: {a: {like: b}}}}}}": "there is no property `b`",
    "events: {E: {context: {a: {like: b}}}}": "there is no property `b`",
}
KNOWN = [
    "events: {E: {owner: nobody}}",
    "events: {E: {status: removed, include: [b], destinations: [d], sets: {groups.g: [x]}}}",
    "properties: {a: {type: number, currency: b}, b: string, c: {like: a}}\nevents: {E: {}}",
]
# What has a rule of its own.
ELSEWHERE = [
    "funnels: {f: {steps: [{page: P}]}}",
    "metrics: {m: {count: {event: E, where: {x: 1}}}}",
    "metrics: {m: {sum: {page: P, property: x}}}\npages: {P: {}}",
    "events: {E: {sets: {groups.g: [x]}}}",
    "screens: {S: {deprecated: {replaced_by: T}}}",
    "events: {E: {deprecated: {replaced_by: F, map: {a: b}}}, F: {}}",
    "properties: {a: {type: string, deprecated: {replaced_by: b}}}",
]


def messages(text: str) -> list[str]:
    return [found.message for found in findings(UnknownReference, dedent(text), {})]


@pytest.mark.parametrize(("text", "message"), UNKNOWN.items())
def test_what_is_not_there_is_said(text: str, message: str) -> None:
    assert messages(text) == [message]


@pytest.mark.parametrize("text", KNOWN)
def test_what_is_there_is_not(text: str) -> None:
    assert messages(text) == []


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_has_a_rule_of_its_own_is_left_to_it(text: str) -> None:
    assert messages(text) == []


def test_an_event_that_identifies_and_is_a_page_is_explained() -> None:
    text = "pages: {Welcome: {}}\nidentify: {when: [Welcome]}"
    (found,) = findings(UnknownReference, text, {})
    assert found.help == "it is a page: name an event"


def test_no_fix_names_what_the_element_names_already() -> None:
    text = "bundles: {song: {}}\nevents: {E: {include: [song, Song]}}"
    (found,) = findings(UnknownReference, text, {})
    assert found.fix is None


def test_two_near_names_are_no_certainty() -> None:
    text = "bundles: {songs1: {}, songs2: {}}\nevents: {E: {include: [songs]}}"
    (found,) = findings(UnknownReference, text, {})
    assert found.fix is None
