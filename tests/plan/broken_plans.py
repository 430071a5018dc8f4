"""Random plans with something odd in them."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from tests.plan.strategies import ANYTHING, NAMES, Data, plans


@st.composite
def broken_plans(draw: st.DrawFn) -> Data:
    """A plan with something odd in one or two places; now and then it fits all the same."""
    plan: Data = deepcopy(draw(plans()))
    for _ in range(draw(st.integers(1, 2))):
        break_somewhere(draw, plan)
    return plan


def break_somewhere(draw: st.DrawFn, plan: Data) -> None:
    """Put something odd into the plan, at any depth."""
    at: Any = plan
    while True:
        steps = list(at) if isinstance(at, dict) else range(len(at))
        step = draw(st.sampled_from(list(steps) or [None]))
        if step is None or (isinstance(at, dict) and draw(st.integers(0, 4)) == 0):
            put(at, draw(st.one_of(NAMES, st.sampled_from(["x-own", "requird"]))), draw(ANYTHING))
            return
        if not isinstance(at[step], (dict, list)) or draw(st.integers(0, 3)) == 0:
            at[step] = draw(ANYTHING)
            return
        at = at[step]


def put(at: Any, name: str, value: object) -> None:
    """A new entry in a mapping, or item in a list."""
    if isinstance(at, dict):
        at[name] = value
    else:
        at.append(value)
