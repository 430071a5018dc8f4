"""A syntax error is said in words, at the place that has to be mended, and once."""

from __future__ import annotations

import pytest

from trackplan.plan.yaml.read import read

HEAD = "trackplan: 1\nevents:\n  Song Played:\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("    description A listener\n    why: x\n", "4:5 a key needs `: ` behind it"),
        ("    description:A listener\n    why: x\n", "4:16 a space is missing behind this colon"),
        ("    description: A\n      why: x\n", "5:7 this line is indented deeper than the one"),
        ("    examples:\n      -{a: 1, b: 2}\n", "5:7 a space is missing behind this `-`"),
        ("    why: 'Which song's?'\n    tags: []\n", "4:22 text follows behind the closing quote"),
        ("    tags: [a] b\n    why: x\n", "4:15 text follows behind the closing bracket"),
        ("    tags: [a\n    why: x\n", "4:11 the bracket that begins here is not closed"),
        ("    tags: [a, {b: 'c' d: e}]\n", "4:23 a comma or a closing bracket is missing"),
        ("    {description: why: x, tags: []}\n", "4:22 a second `: ` in one entry"),
        ("    tags:\n    examples\n    why: x\n", "5:5 a key without its `:`"),
        ("    why: *important\n", "4:10 no anchor `&important` stands before this alias"),
        ("    tags:\n      * a\n", "5:7 `*` begins an alias or an anchor"),
        ("\u00a0   why: x\n    tags: []\n", "4:1 no-break spaces cannot indent YAML"),
        (
            "<<<<<<< HEAD\n    why: x\n=======\n    why: y\n",
            "4:1 a merge conflict that is not resolved",
        ),
    ],
)
def test_the_cause_is_named_at_its_place(text: str, expected: str) -> None:
    document = read("plan.yaml", (HEAD + text).encode())
    said = []
    for problem in document.problems:
        at = document.source.position(problem.start)
        said.append(f"{at.line + 1}:{at.column + 1} {problem.message}")
    assert len(said) == 1
    assert said[0].startswith(expected)


def test_no_break_spaces_hide_nothing_else() -> None:
    document = read("plan.yaml", f"{HEAD}\u00a0   why: x\n    why: y\n".encode())
    assert [problem.message.partition(";")[0] for problem in document.problems] == [
        "no-break spaces cannot indent YAML",
        "the key `why` stands twice",
    ]
