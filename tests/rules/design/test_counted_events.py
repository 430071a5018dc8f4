"""Steps and measures are looked up, and what is removed is no step and no measure."""

from __future__ import annotations

import pytest

from trackplan.diagnostic import Diagnostic
from trackplan.rules.examples import findings
from trackplan.rules.plan.design.funnel_unknown_step import FunnelUnknownStep
from trackplan.rules.plan.design.metric_unknown_event import MetricUnknownEvent


def of_steps(text: str) -> list[Diagnostic]:
    return findings(FunnelUnknownStep, text, {})


def of_measures(text: str) -> list[Diagnostic]:
    return findings(MetricUnknownEvent, text, {})


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("pages: {P: }\nfunnels: {f: {steps: [P]}}", "it is a page: write `{page: P}`"),
        ("screens: {S: }\nfunnels: {f: {steps: [S]}}", "it is a screen: write `{screen: S}`"),
        ("events: {E: }\nfunnels: {f: {steps: [{page: E}]}}", "it is an event: write `E`"),
    ],
)
def test_a_step_of_another_kind_is_explained(text: str, help_: str) -> None:
    (found,) = of_steps(text)
    assert found.help == help_


def test_a_measure_of_another_kind_is_explained() -> None:
    (found,) = of_measures("events: {E: }\nmetrics: {m: {count: {page: E}}}")
    assert (found.message, found.help) == (
        "there is no page `E`",
        "it is an event: write `{event: E}`",
    )


def test_each_unknown_step_is_said() -> None:
    assert len(of_steps("events: {E: }\nfunnels: {f: {steps: [X, E, Y]}, g: {steps: [X]}}")) == 3


def test_no_fix_makes_a_funnel_step_twice_on_the_same_event() -> None:
    gone = "Gone: {status: removed, deprecated: {replaced_by: E}}"
    (found,) = of_steps(f"events: {{E: , {gone}}}\nfunnels: {{f: {{steps: [Gone, E]}}}}")
    assert (found.help, found.fix) == ("`E` replaces it: name that one", None)


def test_the_end_of_the_way_is_named_and_a_circle_has_none() -> None:
    gone = "{status: removed, deprecated: {replaced_by: %s}}"
    way = f"A: {gone % 'B'}, B: {gone % 'C'}"
    funnel = "funnels: {f: {steps: [A]}}"
    (found,) = of_steps(f"events: {{{way}, C: }}\n{funnel}")
    assert found.help == "`C` replaces it: name that one"
    (found,) = of_steps(f"events: {{{way}, C: {{deprecated: {{replaced_by: A}}}}}}\n{funnel}")
    assert found.help == "take the step out, or name the one that people take today"


def test_plans_without_events_have_unknown_steps_all_the_same() -> None:
    assert [found.message for found in of_steps("funnels: {f: {steps: [E]}}")] == [
        "there is no event `E`"
    ]
