"""YAML is read with its places, by either loader alike, and its slips are all reported."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.yaml.node import Mapping, Node, Scalar, Sequence, to_json
from trackplan.plan.yaml.read import Document, read

C_LOADER = getattr(yaml, "CSafeLoader", None)
WORDS = ["a", "b:", "- c", '"d"', "'e'", "[f, g]", "{h: i}", "# j", "&k l", "*k", "|", ">", "no"]
LINES = st.lists(
    st.builds(
        lambda depth, words: "  " * depth + " ".join(words),
        st.integers(0, 3),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=4),
    ),
    max_size=12,
).map("\n".join)


def messages(document: Document) -> list[str]:
    """What is wrong, each with its one-based line."""
    return [
        f"{document.source.position(problem.start).line + 1}: {problem.message}"
        for problem in document.problems
    ]


def outline(node: Node | None) -> object:
    """A node with all its places."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return (node.start, node.end, node.text, node.value, node.plain)
    if isinstance(node, Sequence):
        return (node.start, node.end, [outline(item) for item in node.items])
    entries = [(outline(e.key), outline(e.value)) for e in node.entries.values()]
    return (node.start, node.end, entries)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_without_an_exception(data: bytes) -> None:
    document = read("plan.yaml", data)
    assert (
        document.root is not None
        or document.problems
        or not document.source.text.strip("\r\n\t -.#")
        or is_comment(document)
    )


def is_comment(document: Document) -> bool:
    """Whether a document has no content though its text is not blank."""
    return list(yaml.parse(document.source.text, Loader=yaml.SafeLoader))[1:-1] == []


@pytest.mark.skipif(C_LOADER is None, reason="PyYAML was built without libyaml")
@given(LINES)
def test_both_loaders_give_the_same_nodes_at_the_same_places(text: str) -> None:
    fast, pure = read("p", text.encode()), read("p", text.encode(), yaml.SafeLoader)
    if not fast.problems and not pure.problems:
        assert outline(fast.root) == outline(pure.root)


def test_places_count_characters_not_bytes() -> None:
    document = read("p", "😀é: {x: 'ÿ'}\n".encode())
    assert isinstance(document.root, Mapping)
    (entry,) = document.root.entries.values()
    assert document.source.slice(entry.key.span) == "😀é"
    assert document.source.slice(entry.value.span) == "{x: 'ÿ'}"


def test_line_separators_of_yaml_do_not_shift_the_lines_of_editors() -> None:
    document = read("p", "a: x\u2028y\u0085z\nb: 1\n".encode())
    assert isinstance(document.root, Mapping)
    assert document.root.entries["b"].key.span.start.line == 1


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_ending_gives_the_same_values(ending: str) -> None:
    text = ending.join(["a: 1", "b:", "  - c", "  - |", "    d", "e: 2", ""])
    document = read("p", text.encode())
    assert not document.problems
    assert document.root is not None
    assert to_json(document.root) == {"a": 1, "b": ["c", "d\n"], "e": 2}


def test_a_block_value_ends_where_its_last_child_ends() -> None:
    document = read("p", b"a:\n  b: 1\n\n# about c\nc: 2\n")
    assert isinstance(document.root, Mapping)
    assert document.source.slice(document.root.entries["a"].span) == "a:\n  b: 1"


def test_a_syntax_error_in_one_event_leaves_the_others() -> None:
    document = read(
        "p",
        b"""events:
  Song Played:
    description: "never closed
  Song Paused:
    description: Paused.
  Song Skipped:
    - [
  Song Liked:
\tdescription: Liked.
  Song Shared: {}
""",
    )
    assert document.root is not None
    assert to_json(document.root) == {
        "events": {"Song Paused": {"description": "Paused."}, "Song Shared": {}}
    }
    assert len(document.problems) == 3
    assert not document.whole


def test_an_error_at_the_margin_ends_in_one_message() -> None:
    assert messages(read("p", b"a: 1\n@b: 2\nc: 3\n")) == ["2: `@` cannot begin a value"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", "2: the key `a` stands twice; the first is on line 1"),
        ("<<: {a: 1}\n", "1: a merge key (`<<`) has no place in a plan"),
        (
            "a: !!python/name:os.system x\n",
            "1: a YAML tag (`!!python/name:os.system`) has no place in a plan",
        ),
        ("? [a]\n: 1\n", "1: a key must be a text, not a collection"),
        ("a: 1\n---\nb: 2\n", "2: a plan file holds one document; a second begins here"),
        ("a: &x [*x]\n", "1: `*x` contains itself"),
        ("a: *x\n", "1: no anchor `&x` stands before this alias"),
        ("a:\n\t- b\n", "2: a tab cannot indent YAML"),
        ("a: .inf\n", "1: `.inf` is no number that JSON can hold"),
        ("a: " + "[" * 101, "1: nested more than 100 levels deep"),
        ("a: \x07\n", "1: the control character U+0007 has no place in YAML"),
    ],
)
def test_what_a_plan_must_not_contain(text: str, expected: str) -> None:
    assert messages(read("p", text.encode())) == [expected]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("a: 1".encode("utf-16"), "1: this file is UTF-16; a plan is UTF-8"),
        ("a: 1".encode("utf-16-le"), "1: this file is UTF-16; a plan is UTF-8"),
        (b"a: 1\nb: \xe9\n", "2: this file is not UTF-8: byte 0xE9 makes no character"),
    ],
)
def test_other_encodings_are_named(data: bytes, expected: str) -> None:
    assert messages(read("p", data)) == [expected]


def test_a_byte_order_mark_is_kept_apart_from_the_text() -> None:
    document = read("p", b"\xef\xbb\xbfa: 1\n")
    assert document.source.bom
    assert document.source.encode(document.source.text) == b"\xef\xbb\xbfa: 1\n"
    assert not document.problems
