"""One slip never hides what else there is to say."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tests.plan.loading import load_text, load_texts
from trackplan.rules.judging import judge
from trackplan.rules.plan.documentation.missing_description import MissingDescription

GOOD_BESIDE = """\
trackplan: 1
events:
  First Seen:
    why: Before it.
{broken}
  Last Seen:
    why: Behind it.
pages:
  Home:
    why: In the next section.
"""
SLIPS = [
    "  Broken: 5",
    "  Broken: [a, {b: c}]",
    "  Broken: text",
    "  Broken: {description: 5, description: 6, properties: [x], tags: {a: b}}",
    "  Broken: {descripton: x}",
    "  Broken: !!python/name:os.system x",
    "  Broken: *unknown",
    "  Broken: &a [*a]",
    "  Broken: {why: [}",
    '  Broken: {why: "never closed}',
    "  Broken:\n    why: a: b",
    "  Broken:\n\twhy: tabbed",
    "  Broken:\n    why: @reserved",
    "  Broken:\n    - a\n    b: c",
    "  First Seen: {why: A second time.}",
    "  Broken: {deprecated: 5, status: 5, sources: 5, names: 5, sets: 5, examples: 5, schema: 5}",
    "  Broken: {properties: {a: {type: 5, items: 5, properties: 5, enum: 5, deprecated: 5}}}",
    "  Broken: {properties: {a: {items: {items: [a]}}, b: 5, c: [d], 1: }}",
    "  ? [a complex, key]\n  : {why: x}",
    "  <<: {why: x}",
]


@pytest.mark.parametrize("broken", SLIPS)
def test_a_broken_event_is_reported_and_so_is_what_others_lack(broken: str) -> None:
    loaded = load_text(GOOD_BESIDE.format(broken=broken))
    assert loaded.diagnostics
    names = [event.name for event in loaded.plan.event_likes if event.name != "Broken"]
    assert names == ["First Seen", "Last Seen", "Home"]
    missing = judge(loaded, [MissingDescription()]).kept
    assert {d.subject[-1] for d in missing if d.rule == "missing-description"} >= {*names}


def test_a_broken_file_is_reported_and_the_others_are_loaded() -> None:
    loaded = load_texts(
        {
            "plan.yaml": "trackplan: 1\nevents: {A: }\n",
            "latin.yaml": "events: {Ä: }".encode("latin-1"),
            "list.yaml": "- a\n",
            "utf16.yaml": "events: {C: }".encode("utf-16"),
            "open.yaml": "events: [\n",
            "last.yaml": "events: {B: {zzzz: 1}}\n",
        }
    )
    assert [event.name for event in loaded.plan.events] == ["A", "B"]
    assert {d.span.path for d in loaded.diagnostics} == {
        "latin.yaml",
        "list.yaml",
        "utf16.yaml",
        "open.yaml",
        "last.yaml",
    }
    assert not loaded.plan.whole


def test_all_problems_of_all_events_are_said_at_once() -> None:
    text = "".join(f"  Event {number}: {{wy: x, status: lve}}\n" for number in range(50))
    assert len(load_text(f"trackplan: 1\nevents:\n{text}").diagnostics) == 100


def test_what_is_right_in_a_broken_event_is_kept() -> None:
    text = """\
        trackplan: 1
        events:
          Song Played:
            why: Which songs?
            status: lve
            tags: [a, 5, b]
            sources: {web: live, ios: nope}
            properties: {a: string, b: strng, c: {type: [string, nope], required: perhaps}}
        """
    (event,) = load_text(dedent(text)).plan.events
    assert event.why is not None
    assert event.status == "live"
    assert [tag.value for tag in event.tags] == ["a", "b"]
    assert [(use.source.name, use.status) for use in event.sources] == [
        ("web", "live"),
        ("ios", None),
    ]
    assert [(p.name, p.type_names, p.required) for p in event.properties] == [
        ("a", ("string",), None),
        ("b", (), None),
        ("c", ("string",), None),
    ]
