"""Whatever a plan holds: its documents are sound, and every way to write one says the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.plan.loading import load_text
from tests.plan.strategies import ANYTHING, NAMES, Data, plans
from tests.schema.judging import accepts
from tests.schema.music import music
from trackplan.plan.write.to_yaml import to_yaml
from trackplan.rules.plan.types.invalid_example import InvalidExample
from trackplan.schema.documents import document
from trackplan.schema.draft7 import lost_in_draft_7
from trackplan.schema.json_schema import DRAFTS, Draft
from trackplan.schema.payload import payload_schema
from trackplan.schema.schemas import Schemas, properties_schema
from trackplan.schema.validators import Uncompilable, compiled

# Building a random plan takes longer than judging it.
QUICK = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
EVENT = music().events[0]


@QUICK
@given(plans(), st.dictionaries(NAMES, ANYTHING, max_size=4))
def test_shared_and_in_place_and_draft_7_accept_the_same(data: Data, value: Data) -> None:
    plan = load_text(to_yaml(data)).plan
    schemas = Schemas(plan)
    for event in plan.event_likes:
        in_place = compiled(properties_schema(plan, event))
        shared = schemas.event(event)
        if isinstance(in_place, Uncompilable):
            assert isinstance(compiled(shared), Uncompilable)
            continue
        for one in (value, *(example.json for example in event.examples)):
            verdict = in_place.is_valid(one)
            assert accepts(document(shared, "2020-12"), one) is verdict
            if not lost_in_draft_7(shared):
                assert accepts(document(shared, "7"), one) is verdict


@QUICK
@given(plans())
def test_calls_have_a_sound_schema_where_all_events_have_one(data: Data) -> None:
    plan = load_text(to_yaml(data)).plan
    whole = payload_schema(Schemas(plan))
    assume(not isinstance(compiled(whole), Uncompilable))
    for draft in DRAFTS:
        assert not accepts(document(whole, draft), {"event": "no plan has this event"})


@QUICK
@given(plans())
def test_no_plan_makes_the_rule_about_examples_fail(data: Data) -> None:
    for diagnostic in InvalidExample().check(load_text(to_yaml(data)).plan):
        assert diagnostic.message


@pytest.mark.parametrize("draft", DRAFTS)
@given(data=st.data())
def test_a_spoiled_example_is_invalid(draft: Draft, data: st.DataObject) -> None:
    example: Any = data.draw(st.sampled_from([each.json for each in EVENT.examples]))
    known = {each.name for each in EVENT.all_properties}
    required = sorted(each.name for each in EVENT.all_properties if each.required)
    spoiled = data.draw(
        st.one_of(
            st.sampled_from(required).map(lambda name: without(example, name)),
            st.tuples(NAMES.filter(lambda name: name not in known), ANYTHING).map(
                lambda extra: {**example, extra[0]: extra[1]}
            ),
            st.one_of(st.integers(), st.lists(st.integers()), st.none()).map(
                lambda wrong: {**example, "song_id": wrong}
            ),
            st.integers(max_value=-1).map(lambda low: {**example, "queue_position": low}),
            st.text()
            .filter(lambda plan: plan not in ("solo", "family"))
            .map(lambda plan: {**example, "plan": plan}),
        )
    )
    found = document(Schemas(music()).event(EVENT), draft)
    assert accepts(found, example)
    assert not accepts(found, spoiled)


def without(example: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in example.items() if key != name}
