"""Which order the words of a name show where no vocabulary tells."""

from __future__ import annotations

import json

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.naming.event_name_order import EventNameOrder

ACTION_FIRST = "naming: {events: {order: action-object, case: camel}}\n"


@pytest.mark.parametrize("name", ["savedAddressViewed", "maxBidSelected", "itemLikedByMistake"])
def test_a_thing_before_a_verb(name: str) -> None:
    text = f"{ACTION_FIRST}events: {json.dumps({name: {}})}\n"
    assert len(findings(EventNameOrder, text, {})) == 1


@pytest.mark.parametrize("name", ["clickedMarkSold", "successfullyLoggedIn", "clickedShareOnX"])
def test_what_stands_before_the_last_verb_may_be_no_thing(name: str) -> None:
    text = f"{ACTION_FIRST}events: {json.dumps({name: {}})}\n"
    assert findings(EventNameOrder, text, {}) == []


def test_whatever_is_clicked_is_the_object() -> None:
    text = """\
naming: {events: {order: object-action, case: title}}
events: {Clicked Share on Facebook Button: {status: planned}}
"""
    (found,) = findings(EventNameOrder, text, {})
    assert found.help == "write `Share on Facebook Button Clicked`"
