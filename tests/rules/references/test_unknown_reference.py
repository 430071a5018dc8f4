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
    "funnels: {f: {steps: [{page: P}]}}": "there is no page `P`",
    "screens: {S: {deprecated: {replaced_by: T}}}": "there is no screen `T`",
    "sources: {web: {}}\nevents: {E: {sources: {ios: planned}}}": "there is no source `ios`",
    "destinations: [ga]\nevents: {E: {names: {fb: e}}}": "there is no destination `fb`",
    "sources: {web: {}}\ndestinations: {ga: {sources: [ios]}}": "there is no source `ios`",
    "properties: {a: {type: string, deprecated: {replaced_by: b}}}": "there is no property `b`",
    "properties: {a: {type: number, currency: b}}": "there is no property `b`",
    "metrics: {m: {count: {event: E, where: {x: 1}}}}\nevents: {E: {}}": (
        "the event `E` has no property `x`"
    ),
    "metrics: {m: {sum: {page: P, property: x}}}\npages: {P: {}}": (
        "the page `P` has no property `x`"
    ),
    "events: {E: {deprecated: {replaced_by: F, map: {a: b}}}, F: {}}": (
        "the event `F` has no property `b`"
    ),
    "groups: {g: {traits: {a: {type: number, currency: c}}}}": "`groups.g` has no trait `c`",
}
MEASURED = "metrics: {m: {count: {event: E, where: {o.x: 1, x: 2}}}}"
KNOWN = [
    "events: {E: {properties: {o: {properties: {x: string}}}}}\n" + MEASURED,
    "metrics: {m: {count: {event: E, where: {ip: 1}}}}\nevents: {E: {context: {ip: string}}}",
    'metrics: {m: {sum: {event: E, property: x}}}\nevents: {"*": {properties: {x: number}}, E: }',
    "events: {E: {properties: {a: {type: string, deprecated: {replaced_by: b}}, b: string}}}",
    "events: {E: {owner: nobody}}",
    "identify: {open: true}\nevents: {E: {sets: {identify: [x]}}}",
    "events: {E: {status: removed, include: [b], destinations: [d], sets: {groups.g: [x]}}}",
]


def messages(text: str) -> list[str]:
    return [found.message for found in findings(UnknownReference, dedent(text), {})]


@pytest.mark.parametrize(("text", "message"), UNKNOWN.items())
def test_what_is_not_there_is_said(text: str, message: str) -> None:
    assert messages(text) == [message]


@pytest.mark.parametrize("text", KNOWN)
def test_what_is_there_is_not(text: str) -> None:
    assert messages(text) == []


def test_each_measure_of_a_ratio_is_asked_about_its_own_event() -> None:
    text = """
        events: {E: {properties: {x: string}}, F: {properties: {y: string}}}
        metrics:
          m: {ratio: [{where: {x: 1}, event: E}, {event: F, where: {x: 1}}]}
        """
    (found,) = findings(UnknownReference, dedent(text), {})
    assert found.message == "the event `F` has no property `x`"


def test_a_step_that_is_a_page_is_explained() -> None:
    text = "pages: {Pricing: {}}\nfunnels: {f: {steps: [Pricing]}}"
    (found,) = findings(UnknownReference, dedent(text), {})
    assert found.help == "it is a page: write `{page: Pricing}`"


def test_no_fix_names_what_the_element_names_already() -> None:
    text = "bundles: {song: {}}\nevents: {E: {include: [song, Song]}}"
    (found,) = findings(UnknownReference, dedent(text), {})
    assert found.fix is None


def test_two_near_names_are_no_certainty() -> None:
    text = "bundles: {songs1: {}, songs2: {}}\nevents: {E: {include: [songs]}}"
    (found,) = findings(UnknownReference, dedent(text), {})
    assert found.fix is None
