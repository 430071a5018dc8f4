"""Whatever stands in a plan's files: it is read, judged or refused, and never raises."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.plan.broken_plans import broken_plans
from tests.plan.loading import load_texts
from tests.plan.odd_texts import ODD
from tests.plan.strategies import Data, plans
from trackplan.plan.write.as_data import as_data
from trackplan.plan.write.to_yaml import to_yaml
from trackplan.rules.judging import Judged, judge
from trackplan.rules.registry import PLAN_RULES

QUICK = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KEYS = ("trackplan", "events", "properties", "bundles", "defaults", "identify", "traits", "items")
PIECES = (
    *(
        "  ",
        "    ",
        "- ",
        ": ",
        ":\n  ",
        "\n",
        "\n  ",
        "\n    ",
        ",",
        " # trackplan: ignore[x] y\n",
    ),
    *(
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "|\n",
        ">-\n",
        "&a ",
        "*a",
        "!!str ",
        "<<",
        "? ",
        "---\n",
        "\t",
    ),
    *("*", "include", "like", "type", "array", "enum", "deprecated", "metrics", "ratio", "steps"),
    *("\r\n", "\ufeff", "\u2028", "\x85", "\0", "é", "😀"),
)
YAML_LIKE = st.lists(st.sampled_from((*KEYS, *PIECES, *ODD)), max_size=40).map("".join)


def judged(*files: str | bytes) -> Judged:
    """What every rule says of a plan of these files."""
    names = ("plan.yaml", "events/more.yaml", "other.yml")
    loaded = load_texts(dict(zip(names, files, strict=False)))
    as_data(loaded.plan)
    return judge(loaded, [rule() for rule in PLAN_RULES])


@QUICK
@given(st.binary(max_size=200), st.binary(max_size=50))
@example(b"\xef\xbb\xbf", b"\xff\xfe")
@example(b"\x00", b"\xc3")
def test_any_bytes_are_judged(main: bytes, other: bytes) -> None:
    assert judged(main, other).kept, "no such bytes are a plan without any fault"


@QUICK
@given(YAML_LIKE, YAML_LIKE)
def test_anything_that_resembles_yaml_is_judged(main: str, other: str) -> None:
    assert judged(main, other).kept


@QUICK
@given(broken_plans(), broken_plans())
def test_any_data_is_judged(main: Data, other: Data) -> None:
    judged(to_yaml(main), to_yaml(other))


@QUICK
@given(plans(), st.data())
def test_a_plan_is_judged_wherever_it_breaks_off(plan: Data, data: st.DataObject) -> None:
    text = to_yaml(plan).encode()
    judged(text[: data.draw(st.integers(0, len(text)))])


@pytest.mark.parametrize(
    "text",
    [
        "properties: {a: {like: a}}",
        "properties: {a: {type: array, items: {like: a}}}",
        "bundles: {a: {include: [a], properties: {b: {include: [a]}}}}\npages: {A: {include: [a]}}",
        "properties: {a: {type: object, properties: {a: }}}\nevents: {A: {properties: {a: }}}",
        "events: {A: {deprecated: {replaced_by: A}}}",
        "events: {'*': {include: ['*'], properties: {'*': }}}",
        "metrics: {m: {count: {event: A, where: {a: {b: [1]}}}}}\nevents: {A: }",
        "naming: {events: {separator: '('}}\nevents: {A(B: , '': , ' ': }",
        "x-a: &a {properties: {b: string}}\nevents: {A: *a, B: *a}",
        "events: &a {A: {x-a: *a}}",
    ],
)
def test_what_refers_to_itself_is_judged(text: str) -> None:
    assert judged(f"trackplan: 1\n{text}\n").kept
