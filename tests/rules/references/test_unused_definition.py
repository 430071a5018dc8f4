"""What counts as a use."""

from __future__ import annotations

from textwrap import dedent

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.references.unused_definition import UnusedDefinition

USES = {
    "x": "events: {E: {properties: {x: }}}",
    "x by its own type": "events: {E: {properties: {x: integer}}}",
    "x in a page": "pages: {P: {properties: {x: }}}",
    "x in what all events carry": 'events: {"*": {properties: {x: }}, E: }',
    "x in context": "events: {E: {context: {x: }}}",
    "x as a trait": "identify: {traits: {x: }}\nevents: {E: }",
    "x inside": "events: {E: {properties: {o: {properties: {x: }}}}}",
    "x by like": "events: {E: {properties: {y: {like: x}}}}",
    "x in items": "events: {E: {properties: {y: {type: array, items: {like: x}}}}}",
    "x in a bundle": "bundles: {b: {properties: {x: }}}\nevents: {E: {include: [b]}}",
    "x in a bundle in items": (
        "bundles: {b: {properties: {x: }}}\n"
        "events: {E: {properties: {y: {type: array, items: {include: [b]}}}}}"
    ),
    "x in a removed event": "events: {E: {status: removed, properties: {x: }}}",
}


@pytest.mark.parametrize("text", USES.values(), ids=USES)
def test_this_uses_a_dictionary_entry(text: str) -> None:
    assert findings(UnusedDefinition, "properties: {x: string}\n" + text, {}) == []


def subjects(text: str) -> list[str]:
    return ["/".join(found.subject) for found in findings(UnusedDefinition, dedent(text), {})]


def test_of_what_uses_each_other_the_first_is_said() -> None:
    text = "bundles: {a: {include: [b]}, b: {include: [a, c]}, c: {}}\nevents: {E: }"
    assert subjects(text) == ["bundles/a"]


def test_a_nested_property_with_its_own_type_uses_nothing() -> None:
    text = "properties: {x: string}\nevents: {E: {properties: {o: {properties: {x: string}}}}}"
    assert subjects(text) == ["properties/x"]


def test_an_event_without_sources_may_come_from_all() -> None:
    text = "sources: {web: {}, ios: {}}\nevents: {E: {sources: [web]}, F: }"
    assert subjects(text) == []


def test_an_event_without_destinations_goes_to_those_that_take_its_sources() -> None:
    text = """
        sources: {web: {}, ios: {}}
        destinations: {a: {kind: x, sources: [web]}, b: {kind: x, sources: [ios]}, c: {kind: x}}
        events: {E: {sources: [web]}, F: {sources: [ios], destinations: [c]}}
        """
    assert subjects(text) == ["destinations/b"]


def test_words_that_occur_in_a_name_are_used_even_if_they_do_not_explain_it() -> None:
    text = "objects: {Checkout: It.}\nactions: {Started: It.}\nevents: {Guest Checkout Started: }"
    assert subjects(text) == []
