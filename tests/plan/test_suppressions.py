"""Where a suppression comment stands decides what it covers; text is never a comment."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest

from tests.plan.loading import load_text

HEADER = "trackplan: 1\n"
FILE = ["the whole file"]


def covered(text: str) -> dict[str, list[str]]:
    """The texts that each comment covers, by the rule that it names."""
    loaded = load_text(text)
    source = loaded.plan.files["plan.yaml"]
    return {
        suppression.rules[0].name: (
            FILE if suppression.covers is None else [source.slice(s) for s in suppression.covers]
        )
        for suppression in loaded.suppressions
    }


# The file below its first line, and what is covered by the comment that names each rule.
COVERAGE: dict[str, tuple[str, dict[str, list[str]]]] = {
    "at the end of a line, what the line states": (
        """\
        events:
          A: # trackplan: ignore[x] y
            why: q
        """,
        {"x": ["  A: # trackplan: ignore[x] y"]},
    ),
    "alone on a line, the element that follows, however far": (
        """\
        events:
          # trackplan: ignore[x] y

          # another comment
          # trackplan: ignore[z] y
          A:
            why: q

          B: {}
        """,
        {"x": ["A:\n    why: q"], "z": ["A:\n    why: q"]},
    ),
    "above a section, the section": (
        "# trackplan: ignore[x] y\nevents:\n  A: {}\npages: {}\n",
        {"x": ["events:\n  A: {}"]},
    ),
    "above a key of an element, that key": (
        """\
        events:
          A:
            why:
              q
            # trackplan: ignore[x] y
            trigger: What?
            # trackplan: ignore[z] y
            tags: [a,
                   b]
        """,
        {"x": ["trigger: What?"], "z": ["tags: [a,\n           b]"]},
    ),
    "of the whole file, wherever it stands": (
        "events: {} # trackplan: ignore-file[x] y\n# trackplan: ignore-file[z] y\n",
        {"x": FILE, "z": FILE},
    ),
    "not indented as what follows, nothing": (
        """\
        events:
        # trackplan: ignore[x] y
          A: {}
            # trackplan: ignore[z] y
          B: {}
        """,
        {"x": [], "z": []},
    ),
    "with nothing behind it, nothing": ("events: {}\n# trackplan: ignore[x] y\n", {"x": []}),
    "in a list, the item": (
        """\
        metrics:
          m:
            ratio:
              # trackplan: ignore[x] y
              - event: A
                # trackplan: ignore[z] y
                property: p
              - event: B # trackplan: ignore[w] y
            by:
            # trackplan: ignore[v] y
            - one
            - two
        """,
        {
            "x": ["event: A\n        # trackplan: ignore[z] y\n        property: p"],
            "z": ["property: p"],
            "w": ["      - event: B # trackplan: ignore[w] y"],
            "v": ["one"],
        },
    ),
    "in a list of lists, the outer or the inner item": (
        """\
        x-lists:
          # trackplan: ignore[x] y
          - - a
            # trackplan: ignore[z] y
            - b
        """,
        {"x": ["- a\n    # trackplan: ignore[z] y\n    - b"], "z": ["b"]},
    ),
    "above an item whose value begins on the next line": (
        "events:\n  A:\n    tags:\n      # trackplan: ignore[x] y\n      -\n        one\n",
        {"x": ["one"]},
    ),
    "between braces and brackets": (
        """\
        events: {
          # trackplan: ignore[x] y
          A: {why: q,
            # trackplan: ignore[z] y
            trigger: t}, # trackplan: ignore[w] y
          B: {tags: [
            # trackplan: ignore[v] y
            one-two,
            three]}
        }
        """,
        {
            "x": ["A: {why: q,\n    # trackplan: ignore[z] y\n    trigger: t}"],
            "z": ["trigger: t"],
            "w": ["    trigger: t}, # trackplan: ignore[w] y"],
            "v": ["one-two"],
        },
    ),
    "above a key in quotes, or behind a question mark": (
        """\
        events:
          # trackplan: ignore[x] y
          "A": {}
          # trackplan: ignore[z] y
          ? B
          : {}
        """,
        {"x": ['"A": {}'], "z": ["B\n  : {}"]},
    ),
    "above a value that an alias repeats, the key alone": (
        "events:\n  A: &a {why: q}\n  # trackplan: ignore[x] y\n  B: *a\n",
        {"x": ["B"]},
    ),
    "in quotes there is no comment": (
        """\
        events:
          A: {why: "a # trackplan: ignore[x] y", trigger: 'a # trackplan: ignore[x] y'}
          "B # trackplan: ignore[x] y":
            why: "over
              # trackplan: ignore[x] y
              several lines"
        """,
        {},
    ),
    "in a block of text there is no comment, behind its mark and below it there is": (
        """\
        events:
          A:
            why: | # trackplan: ignore[x] y
              # trackplan: ignore[no] y
              text # trackplan: ignore[no] y

            # trackplan: ignore[z] y
            trigger: >-
              # trackplan: ignore[no] y
          # trackplan: ignore[w] y
          B: {}
        """,
        {
            "x": ["    why: | # trackplan: ignore[x] y"],
            "z": ["trigger: >-\n      # trackplan: ignore[no] y"],
            "w": ["B: {}"],
        },
    ),
    "behind a text without quotes there is one": (
        "events:\n  A:\n    why: it's\n      so # trackplan: ignore[x] y\n",
        {"x": ["      so # trackplan: ignore[x] y"]},
    ),
    "without a blank before it, it belongs to the text": (
        "events:\n  A:\n    why: text# trackplan, ignore[x] y\n    links: [a#b]\n",
        {},
    ),
}

EACH_CASE = pytest.mark.parametrize(
    ("text", "expected"), [(dedent(text), found) for text, found in COVERAGE.values()], ids=COVERAGE
)


@EACH_CASE
def test_a_comment_covers(text: str, expected: dict[str, list[str]]) -> None:
    assert covered(HEADER + text) == expected


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
@EACH_CASE
def test_line_endings_change_nothing(
    text: str, expected: dict[str, list[str]], ending: str
) -> None:
    found = covered((HEADER + text).replace("\n", ending))
    as_expected = {rule: [t.replace(ending, "\n") for t in texts] for rule, texts in found.items()}
    assert as_expected == expected


def test_a_comment_may_stand_behind_a_byte_order_mark() -> None:
    assert covered("\ufeff# trackplan: ignore[x] y\ntrackplan: 1\n") == {"x": ["trackplan: 1"]}


def test_comments_beside_a_syntax_error_are_read() -> None:
    text = "events:\n  A: {why: [} # trackplan: ignore[x] y\n  # trackplan: ignore[z] y\n  B: {}\n"
    assert covered(HEADER + text)["z"] == ["B: {}"]


def test_a_comment_may_name_several_rules_and_an_end() -> None:
    loaded = load_text("trackplan: 1\n# trackplan: ignore[a, b] until=2027-01-01 y\nevents: {}\n")
    (suppression,) = loaded.suppressions
    assert [named.name for named in suppression.rules] == ["a", "b"]
    assert suppression.until == date(2027, 1, 1)
    assert suppression.reason == "y"
    assert suppression.span.start.line == 1
