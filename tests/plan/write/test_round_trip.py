"""A plan that is written and loaded again is the same plan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from tests.plan.loading import TODAY, load_text
from tests.plan.strategies import Data, plans
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.write.as_data import as_data
from trackplan.plan.write.to_yaml import to_yaml

PLANS = Path(__file__).parents[3] / "plans"
SAMPLES = sorted(path.parent for path in PLANS.glob("*/plan.yaml"))
LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]
# Building a random plan takes longer than judging it.
QUICK = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def payload(properties: tuple[Property, ...]) -> dict[str, Any]:
    """What goes over the wire, as far as it is typed."""
    return {
        whole.name: (
            whole.type_names,
            whole.is_nullable,
            whole.required,
            whole.pii,
            payload(whole.properties),
            None if whole.items is None else payload((whole.items,)),
        )
        for whole in properties
    }


def payloads(plan: Plan) -> list[Any]:
    """The resolved properties of every element that has some."""
    events = (*plan.every, *plan.event_likes)
    resolved = [
        *(plan.resolved_dictionary,),
        *(bundle.all_properties for bundle in plan.bundles),
        *(event.all_properties for event in events),
        *(event.all_context for event in events),
        *(traits.all_traits for traits in plan.trait_sets),
    ]
    return [payload(properties) for properties in resolved]


@QUICK
@given(plans())
def test_every_reader_gets_the_data_that_was_written(data: Data) -> None:
    text = to_yaml(data)
    for loader in LOADERS:
        assert yaml.load(text, loader) == data  # noqa: S506


@QUICK
@given(plans())
def test_a_plan_of_the_right_shape_loads_without_a_word_and_stays_the_same(data: Data) -> None:
    loaded = load_text(to_yaml(data))
    assert loaded.diagnostics == ()
    written = as_data(loaded.plan)
    again = load_text(to_yaml(written))
    assert again.diagnostics == ()
    assert as_data(again.plan) == written
    assert payloads(again.plan) == payloads(loaded.plan)


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_a_sample_plan_written_as_one_file_is_the_same_plan(folder: Path) -> None:
    plan = load_folder(folder, today=TODAY).plan
    again = load_text(to_yaml(as_data(plan)))
    assert again.diagnostics == ()
    assert as_data(again.plan) == as_data(plan)
    assert payloads(again.plan) == payloads(plan)
    assert [event.owner and event.owner.name for event in again.plan.event_likes] == [
        event.owner and event.owner.name for event in plan.event_likes
    ]
