"""Examples that documents make where the plan has none."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest

from tests.docs.book.books import FOLDERS, book, written
from trackplan.docs.book.example import composed, example_of
from trackplan.schema.schemas import Schemas

BOUNDED = """
events:
  Thing Done:
    description: A thing is done.
    properties:
      above: {type: number, exclusiveMinimum: 5, required: true}
      below: {type: integer, exclusiveMaximum: -3, required: true}
      even: {type: integer, multipleOf: 4, minimum: 2, required: true}
      long: {type: string, minLength: 7, required: true}
      many: {type: array, items: {type: string}, minItems: 3, required: true}
      mail: {type: string, format: email, required: true}
      when: {type: datetime, required: true}
      nested:
        type: object
        required: true
        properties:
          deep: {type: boolean, required: true}
          left_out: {type: string}
      left_out: {type: string}
"""
ENDLESS = """
events:
  Thing Done:
    description: A thing is done.
    properties:
      long: {type: string, minLength: 3000000000, required: true}
      many: {type: array, minItems: 3000000000, required: true, items: {type: boolean}}
"""


@pytest.mark.parametrize("name", FOLDERS)
def test_a_composed_example_is_one_that_the_plan_allows(name: str) -> None:
    schemas = Schemas(book(name).plan)
    for event in book(name).plan.standing:
        validator = jsonschema_rs.validator_for(schemas.event(event), validate_formats=True)
        errors = [error.message for error in validator.iter_errors(composed(event.all_properties))]
        assert not errors, (event.name, errors)


def test_an_example_keeps_to_bounds_and_leaves_out_what_has_nothing_to_show(tmp_path: Path) -> None:
    made = written(tmp_path, BOUNDED)
    (event,) = made.plan.events
    example = example_of(event)
    validator = jsonschema_rs.validator_for(Schemas(made.plan).event(event), validate_formats=True)
    assert validator.is_valid(dict(example.values))
    assert example.composed
    assert "left_out" not in example.values
    assert example.values["nested"] == {"deep": True}


def test_an_example_is_never_longer_than_people_read(tmp_path: Path) -> None:
    (event,) = written(tmp_path, ENDLESS).plan.events
    assert len(json.dumps(example_of(event).values, ensure_ascii=False)) < 1_000


def test_the_plans_own_example_comes_first() -> None:
    event = next(e for e in book("saas").plan.events if e.name == "Signed In")
    example = example_of(event)
    assert example.values == {"username": "pgibbons"}
    assert not example.composed
