"""What is left to loading, which has said that a word is no type."""

from __future__ import annotations

import pytest

from tests.plan.loading import load_text
from trackplan.rules.plan.types.redefines_dictionary import RedefinesDictionary

PLAN = """\
trackplan: 1
name: Shop
properties:
  value: {{type: number, description: What the event is worth.}}
events:
  Cart Viewed: {{properties: {{value: {{type: {type}, description: Its price.}}}}}}
"""


@pytest.mark.parametrize(("type_", "findings"), [("float", 0), ("number", 1), ("string", 1)])
def test_a_word_that_is_no_type_redefines_nothing(type_: str, findings: int) -> None:
    plan = load_text(PLAN.format(type=type_)).plan
    assert len(list(RedefinesDictionary().check(plan))) == findings
