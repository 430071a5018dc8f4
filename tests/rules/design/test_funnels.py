"""Funnels and events are asked for what a plan needs, and not for what was reported elsewhere."""

from __future__ import annotations

from datetime import date

import pytest

from trackplan.engine import run
from trackplan.plan.load.read_plan import load_files
from trackplan.rules.examples import findings, load
from trackplan.rules.plan.design.event_answers_nothing import EventAnswersNothing
from trackplan.rules.plan.design.funnel_too_short import FunnelTooShort
from trackplan.rules.plan.design.missing_core_funnel import MissingCoreFunnel
from trackplan.rules.plan.documentation.missing_why import MissingWhy


@pytest.mark.parametrize(
    ("steps", "count"),
    [
        ("A, B", 0),
        ("A", 1),
        ("A, A, A", 1),
        ("A, A, A, B", 2),
        ("A, B, A, B", 0),
        ("{page: A}, A", 0),
        ("{page: A}, {page: A}, B", 1),
    ],
)
def test_a_funnel_goes_on_from_step_to_step(steps: str, count: int) -> None:
    assert len(findings(FunnelTooShort, f"funnels: {{f: {{steps: [{steps}]}}}}\n", {})) == count


@pytest.mark.parametrize("funnel", ["steps: [A, 5]", "steps: A", "steps: [A, {where: B}]"])
def test_steps_of_a_wrong_shape_are_left_to_the_format(funnel: str) -> None:
    text = f"trackplan: 1\nfunnels: {{f: {{{funnel}}}}}\n"
    loaded = load_files("", {"plan.yaml": text.encode()}, today=date(2026, 6, 1))
    assert loaded.diagnostics
    assert list(FunnelTooShort().check(loaded.plan)) == []


def test_a_funnel_without_steps_is_found() -> None:
    assert findings(FunnelTooShort, "funnels: {f: {description: Later.}}\n", {})


def test_only_planned_and_live_events_make_a_core_funnel_due() -> None:
    pages = "pages: {P: , Q: , R: }\n"
    assert not findings(MissingCoreFunnel, f"{pages}events: {{A: , B: {{status: removed}}}}\n", {})
    assert findings(MissingCoreFunnel, "events: {A: }\n", {"at_least": 1})


def test_what_answers_nothing_is_not_asked_for_its_why_as_well() -> None:
    counted = "events: {A: , B: }\nmetrics: {m: {count: {event: B}}}\n"
    six = ", ".join(f"E{n}: " for n in range(6))
    answered = ", ".join(f"E{n}: {{why: How many?}}" for n in range(6))
    rules = [MissingWhy(), EventAnswersNothing()]
    found = {
        name: [d.rule for d in run(rules, load(text).plan)]
        for name, text in {
            "counted": counted,
            "uncounted": "events: {A: }\n",
            "identifies": f"{counted}identify: {{when: [A]}}\n",
            "most do not": f"{counted}screens: {{{six}}}\n",
            "half do": f"events: {{{six}}}\nscreens: {{{answered}}}\n",
        }.items()
    }
    assert found == {
        "counted": ["event-answers-nothing"],
        "uncounted": ["missing-why"],
        "identifies": ["missing-why"],
        "most do not": ["event-answers-nothing"],
        "half do": ["missing-why"] * 6,
    }
