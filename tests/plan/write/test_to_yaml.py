"""YAML as people write it by hand."""

from __future__ import annotations

import math
from textwrap import dedent

import pytest
import yaml

from tests.plan.odd_texts import ODD
from trackplan.plan.write.to_yaml import to_yaml
from trackplan.plan.yaml.node import Json, to_json
from trackplan.plan.yaml.read import read


def test_sections_stand_in_the_order_of_the_format_with_blank_lines_between() -> None:
    data: Json = {
        "x-own": [1],
        "events": {"B": {"why": "What for?"}, "A": {}, "C": None},
        "owners": {"growth": None, "finance": {"name": "Finance"}},
        "description": "All of it.",
        "name": "Acme",
        "trackplan": 1,
        "defaults": {"status": "live", "tags": ["a"]},
        "naming": {"properties": {"case": "snake"}},
    }
    assert to_yaml(data) == dedent("""\
        trackplan: 1
        name: Acme
        description: All of it.

        naming:
          properties: {case: snake}

        defaults: {status: live, tags: [a]}

        owners:
          growth:
          finance: {name: Finance}

        events:
          B:
            why: What for?

          A: {}

          C:

        x-own: [1]
        """)


def test_properties_have_a_line_each_and_braces_where_these_fit() -> None:
    data: Json = {
        "events": {
            "Song Played": {
                "include": ["song"],
                "properties": {
                    "song_id": None,
                    "mood": {"type": ["string", None], "description": "How it feels."},
                    "long": {"type": "string", "description": "x" * 70},
                    "list": {"type": "array", "items": {"include": ["song"]}},
                    "deep": {"type": "object", "properties": {"a": "string"}},
                    "with_default": {"type": "any", "default": None},
                },
                "examples": [{"mood": None}, {"mood": "blue", "list": []}],
                "links": [f"https://tracker.acme.example/MUSIC-{number}" for number in range(3)],
            }
        }
    }
    assert to_yaml(data) == dedent(f"""\
        events:
          Song Played:
            include: [song]
            properties:
              song_id:
              mood: {{type: [string, null], description: How it feels.}}
              long:
                type: string
                description: {"x" * 70}
              list: {{type: array, items: {{include: [song]}}}}
              deep:
                type: object
                properties:
                  a: string
              with_default: {{type: any, default: null}}
            examples:
              - {{mood: null}}
              - {{mood: blue, list: []}}
            links:
              - https://tracker.acme.example/MUSIC-0
              - https://tracker.acme.example/MUSIC-1
              - https://tracker.acme.example/MUSIC-2
        """)


def test_braces_are_used_up_to_a_hundred_columns() -> None:
    def written(length: int) -> str:
        return to_yaml({"owners": {"a": {"name": "x" * length}}})

    assert written(87).splitlines() == ["owners:", f"  a: {{name: {'x' * 87}}}"]
    assert written(88).splitlines() == ["owners:", "  a:", f"    name: {'x' * 88}"]
    assert len(written(87).splitlines()[1]) == 100


@pytest.mark.parametrize(
    ("text", "block", "flow"),
    [
        ("Song Played", "Song Played", "Song Played"),
        ("Überweisung getätigt", "Überweisung getätigt", "Überweisung getätigt"),
        ("日本\u3000語", "日本\u3000語", "日本\u3000語"),
        ("👩‍💻", "👩‍💻", "👩‍💻"),
        ("so, or so", "so, or so", '"so, or so"'),
        ("Why?", "Why?", '"Why?"'),
        ("https://a.example", "https://a.example", '"https://a.example"'),
        ("it's", "it's", "it's"),
        ("a: b", '"a: b"', '"a: b"'),
        ("a #b", '"a #b"', '"a #b"'),
        ("no", '"no"', '"no"'),
        ("null", '"null"', '"null"'),
        ("2026-05-01", '"2026-05-01"', '"2026-05-01"'),
        ("12:30", '"12:30"', '"12:30"'),
        ("017", '"017"', '"017"'),
        ("1e3", '"1e3"', '"1e3"'),
        ("", '""', '""'),
        ("@acme/growth", '"@acme/growth"', '"@acme/growth"'),
        ("- a", '"- a"', '"- a"'),
        ("... a", '"... a"', '"... a"'),
        (r"^\d+$", r"^\d+$", r"^\d+$"),
        (r"[\d]'", r"'[\d]'''", r"'[\d]'''"),
        ('say "no"', 'say "no"', 'say "no"'),
        ('"no"', "'\"no\"'", "'\"no\"'"),
        ("a\tb", r'"a\tb"', r'"a\tb"'),
        ("a\x07\x85\u2028\u202e\ufeff", r'"a\x07\x85\u2028\u202E\uFEFF"', None),
    ],
)
def test_texts_have_quotes_only_where_they_need_them(
    text: str, block: str, flow: str | None
) -> None:
    assert to_yaml({"why": text}) == f"why: {block}\n"
    assert to_yaml(["a", text]) == f"- a\n- {block}\n"
    if flow is not None:
        assert to_yaml({"a": {"b": [text]}}) == f"a:\n  b: [{flow}]\n"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "- null\n"),
        (True, "- true\n"),
        (-5, "- -5\n"),
        (1.0, "- 1.0\n"),
        (-0.25, "- -0.25\n"),
        (1e16, "- 1.0e+16\n"),
        (1.5e-7, "- 1.5e-07\n"),
        ({}, "- {}\n"),
        ([], "- []\n"),
    ],
)
def test_other_values_are_seen_alike_by_readers_of_both_versions(
    value: Json, expected: str
) -> None:
    assert to_yaml([value]) == expected
    assert repr(yaml.safe_load(expected)) == repr([value])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n", "why: |\n  one\n  two\n"),
        ("one\n\n  two # 2: b", "why: |-\n  one\n\n    two # 2: b\n"),
        (" one\ntwo", 'why: " one\\ntwo"\n'),
        ("one \ntwo", 'why: "one \\ntwo"\n'),
        ("one\n\n", 'why: "one\\n\\n"\n'),
        ("\none", 'why: "\\none"\n'),
        ("one\r\ntwo", 'why: "one\\r\\ntwo"\n'),
        ("one\n\ttwo", 'why: "one\\n\\ttwo"\n'),
    ],
)
def test_several_lines_stand_as_they_are_where_nothing_could_be_lost(
    text: str, expected: str
) -> None:
    assert to_yaml({"why": text}) == expected
    assert yaml.safe_load(expected) == {"why": text}


def test_a_text_of_several_lines_keeps_its_element_out_of_braces() -> None:
    data: Json = {"owners": {"a": {"name": "one\ntwo"}}, "x-list": ["one\ntwo\n", {"b": 1, "c": 2}]}
    assert to_yaml(data) == dedent("""\
        owners:
          a:
            name: |-
              one
              two

        x-list:
          - |
            one
            two
          - {b: 1, c: 2}
        """)


def shortened(text: str) -> str:
    """A text as the name of a test."""
    return ascii(text)[:30]


@pytest.mark.parametrize(
    "text", [*ODD, "k" * 2_000, "\x07" * 500, "long, text " * 200], ids=shortened
)
@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
def test_odd_texts_come_back_from_wherever_they_stand(text: str, loader: type) -> None:
    data: Json = {
        text: text,
        f"{text}!": {text: {text: [text, [text], {text: None}]}},
        "events": {text: {"examples": [{text: text}, text, [[text, {text: {"b": text}}]]]}},
        "after": [text, {text: text, "b": {"properties": {text: text}}}],
    }
    written = to_yaml(data)
    assert yaml.load(written, loader) == data  # noqa: S506
    document = read("plan.yaml", written.encode())
    assert document.problems == ()
    assert document.root is not None
    assert to_json(document.root) == data


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (math.nan, "nan is no number that JSON can hold"),
        (-math.inf, "-inf is no number that JSON can hold"),
        (10**300, "an integer of more than 300 digits"),
        (-(10**4000), "an integer of more than 300 digits"),
        ("a\ud800", "half a surrogate pair is no character"),
    ],
)
def test_what_cannot_be_written_is_refused(value: Json, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        to_yaml({"x": [value]})


@pytest.mark.parametrize(("data", "expected"), [({}, "{}\n"), ([], "[]\n"), ("a", "a\n")])
def test_what_is_no_plan_is_written_all_the_same(data: Json, expected: str) -> None:
    assert to_yaml(data) == expected
