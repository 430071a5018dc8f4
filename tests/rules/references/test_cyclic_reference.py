"""Circles are found however long they are, each once."""

from __future__ import annotations

from textwrap import dedent

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.references.cyclic_reference import CyclicReference

LONG = 1_000


@pytest.mark.parametrize(
    ("section", "link"),
    [
        ("bundles", "include: [n{}]"),
        ("properties", "like: n{}"),
        ("events", "deprecated: {{replaced_by: n{}}}"),
        ("screens", "deprecated: {{replaced_by: n{}}}"),
    ],
)
def test_a_thousand_steps(section: str, link: str) -> None:
    steps = [f"  n{n}: {{{link.format(n + 1)}}}" for n in range(LONG)]
    chain = "\n".join([f"{section}:", *steps])
    assert findings(CyclicReference, chain, {}) == []
    (found,) = findings(CyclicReference, f"{chain}\n  n{LONG}: {{{link.format(0)}}}\n", {})
    assert found.subject == (section, "n0")
    assert found.message.endswith("itself: `n0` → `n1` → `n2` → `n3` → `n4` → `n5` → … → `n0`")
    assert len(found.notes) < 10


def test_a_way_into_a_circle_is_no_part_of_it() -> None:
    text = "bundles: {in: {include: [a]}, a: {include: [b]}, b: {include: [a, out]}, out: {}}"
    (found,) = findings(CyclicReference, dedent(text), {})
    assert found.message == "the bundle `a` includes itself: `a` → `b` → `a`"


def test_circles_apart_are_said_apart_and_entangled_ones_together() -> None:
    text = """
        bundles:
          a: {include: [a, b]}
          b: {include: [a]}
          c: {include: [d]}
          d: {include: [c]}
        """
    messages = [found.message for found in findings(CyclicReference, dedent(text), {})]
    assert messages == [
        "the bundle `a` includes itself: `a` → `a`",
        "the bundle `c` includes itself: `c` → `d` → `c`",
    ]


def test_each_step_has_a_note() -> None:
    text = "properties: {a: {like: b}, b: {like: c}, c: {like: a}}"
    (found,) = findings(CyclicReference, dedent(text), {})
    assert [note.message for note in found.notes] == [
        "`b` is like `c` here",
        "`c` is like `a` here",
    ]


def test_the_same_name_at_the_top_of_an_event_is_no_circle() -> None:
    text = """
        properties: {a: {type: object, properties: {b: }}, b: {type: string}}
        events: {E: {properties: {a: , b: {type: object, properties: {a: }}}}}
        """
    assert findings(CyclicReference, dedent(text), {}) == []
