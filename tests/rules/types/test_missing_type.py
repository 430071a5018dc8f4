"""A property without a type is said once: by missing-type, or by unknown-reference."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.references.unknown_reference import UnknownReference
from trackplan.rules.plan.types.missing_type import MissingType

WITHOUT = {
    "events: {E: {properties: {x: }}}": "unknown-reference",
    "events: {E: {properties: {x: {}}}}": "unknown-reference",
    "events: {E: {properties: {x: {required: true}}}}": "unknown-reference",
    "events: {E: {properties: {x: {description: X.}}}}": "missing-type",
    "events: {E: {properties: {x: {enum: [a]}}}}": "missing-type",
    "events: {E: {properties: {x: {type: null, minimum: 1}}}}": "missing-type",
    "events: {E: {properties: {o: {properties: {x: }}}}}": "unknown-reference",
    "events: {E: {context: {x: }}}": "unknown-reference",
    'events: {"*": {properties: {x: }}, E: , F: }': "unknown-reference",
    "properties: {x: }": "missing-type",
    "properties: {x: {properties: {y: }}}": "unknown-reference",
    "bundles: {b: {properties: {x: {unit: km}}}}": "missing-type",
    "groups: {g: {traits: {x: }}}": "unknown-reference",
    "events: {E: {properties: {x: {type: array, items: {}}}}}": "missing-type",
}
WITH = [
    "properties: {x: {description: X., like: y}, y: string}",
    "properties: {x: {like: x}}\nevents: {E: {properties: {x: }}}",
    "events: {E: {properties: {x: {properties: {}, include: [b]}}}}\nbundles: {b: {}}",
    "events: {E: {properties: {items: {type: object, properties: {items: string}}}}}",
    "properties: {items: string}\nevents: {E: {properties: {o: {properties: {items: }}}}}",
    'identify: {user_id: {pattern: "^u"}}',
    "events: {E: {status: removed, properties: {x: , y: {unit: km}}}}",
]


def said(text: str) -> list[str]:
    rules = (MissingType, UnknownReference)
    return [found.rule for rule in rules for found in findings(rule, text, {})]


@pytest.mark.parametrize(("text", "rule"), WITHOUT.items())
def test_one_rule_speaks(text: str, rule: str) -> None:
    assert said(text) == [rule]


@pytest.mark.parametrize("text", WITH)
def test_neither_speaks_where_a_type_is_stated(text: str) -> None:
    assert said(text) == []


def test_an_entry_of_the_dictionary_without_a_type_is_said_there_alone() -> None:
    text = "properties: {x: {unit: km}}\nevents: {E: {properties: {x: }}, F: {properties: {x: }}}"
    assert said(text) == ["missing-type"]
