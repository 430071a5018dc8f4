"""Every key and value of a TOML document is found where it stands."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.config.locate import Path as Keys
from trackplan.config.locate import Places, locate

HARD = Path(__file__).with_name("hard.toml").read_text("utf-8")


def leaves(value: object, path: Keys = ()) -> Iterator[tuple[Keys, object]]:
    """Each value and its path; tables come before what they hold."""
    if path:
        yield path, value
    if isinstance(value, dict):
        for key, below in value.items():
            yield from leaves(below, (*path, key))
    if isinstance(value, list):
        for index, below in enumerate(value):
            yield from leaves(below, (*path, index))


def same(one: object, other: object) -> bool:
    return repr(one) == repr(other)  # so that nan is nan and 1 is not True


def is_open_table(value: object) -> bool:
    tables = value if isinstance(value, list) and value else [value]
    return all(isinstance(table, dict) for table in tables)


def check(text: str) -> None:
    """What stands at each place is read again and must be what the document holds there."""
    places, document = locate(text), tomllib.loads(text)
    for path, value in leaves(document):
        check_key(text, places, path)
        if path not in places.values:
            assert is_open_table(value), path
            continue
        start, end = places.values[path]
        if not text.startswith("[[", start) or not isinstance(path[-1], int):
            assert same(tomllib.loads("it = " + text[start:end])["it"], value), path
    assert {path for path, _ in leaves(document)} >= places.values.keys() | places.keys.keys()


def check_key(text: str, places: Places, path: Keys) -> None:
    if isinstance(path[-1], str):
        start, end = places.keys[path]
        assert tomllib.loads(f"{text[start:end]} = 0") == {path[-1]: 0}


def test_a_document_of_hard_cases_is_located() -> None:
    check(HARD)
    check(HARD.replace("\n", "\r\n"))


def place(text: str, *path: str | int) -> str:
    start, end = locate(text).values[path]
    return text[start:end]


def test_what_looks_like_a_key_in_a_string_or_comment_is_none() -> None:
    text = 'a = """\nb = 1\n""" # b = 2\nb = 3\n'
    assert locate(text).keys["b",] == (text.index("b = 3"), text.index("b = 3") + 1)
    assert place(text, "b") == "3"


def test_elements_of_nested_arrays_are_told_apart() -> None:
    text = 'a = [["x", "y"], # "z"\n  [], ["x"],\n]\n'
    assert place(text, "a", 0, 1) == '"y"'
    assert locate(text).values["a", 2, 0] == (text.rindex('"x"'), text.rindex('"x"') + 3)


def test_tables_below_an_array_belong_to_its_last_element() -> None:
    text = "[[a]]\nb.c = 1\n[[a]]\n[a.b]\nc = 2\n"
    assert (place(text, "a", 0, "b", "c"), place(text, "a", 1, "b", "c")) == ("1", "2")
    assert locate(text).values["a", 1] == (14, 19)


def test_a_dotted_key_has_a_place_for_each_part() -> None:
    text = 'a . "b c".d = 1\na.e = 2\n'
    keys = locate(text).keys
    assert [text[slice(*keys[path])] for path in (("a",), ("a", "b c"), ("a", "b c", "d"))] == [
        "a",
        '"b c"',
        "d",
    ]
    assert keys["a",] == (0, 1)


WORDS = st.text(alphabet="ab#\"'\\=[]{},. \té\u2028", max_size=6)
BLANK = st.sampled_from(["", " ", "\t", "  "])
FILLER = st.sampled_from(["", " ", "\n", "\r\n", " # a = 1 ]\n", '\n\n#"""\n  '])


def literal(text: str) -> str:
    return f"'{text}'" if "'" not in text else json.dumps(text, ensure_ascii=False)


STRINGS = st.one_of(
    WORDS.map(lambda text: json.dumps(text, ensure_ascii=False).replace("\t", "\\t")),
    WORDS.map(literal),
    WORDS.map(lambda t: '"""' + t.replace("\\", "\\\\").replace('"""', '""') + '"""'),
    WORDS.map(lambda t: "'''\n" + t.replace("'''", "''") + "\n#]\n'''"),
)
SCALARS = STRINGS | st.sampled_from(
    ["1", "-1_0", "0.5e3", "inf", "true", "1979-05-27 07:32:00", "07:32:00", "2026-01-01"]
)
KEYS = st.one_of(
    st.text(alphabet="ab-_1", min_size=1, max_size=3),
    WORDS.map(lambda text: json.dumps(text).replace("\t", "\\t")),
    WORDS.map(literal),
)
DOTTED = st.lists(st.tuples(KEYS, BLANK), min_size=1, max_size=3).map(
    lambda parts: ".".join(blank + key + blank for key, blank in parts)
)


def arrays(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    element = st.tuples(FILLER, values, FILLER).map("".join)
    end = st.tuples(st.sampled_from(["", ","]), FILLER).map("".join)
    filled = st.tuples(st.lists(element, min_size=1, max_size=3).map(",".join), end)
    return (filled.map("".join) | FILLER).map(lambda inner: f"[{inner}]")


def inline_tables(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pair = st.tuples(DOTTED, BLANK, values, BLANK).map(lambda p: f"{p[0]}={p[1]}{p[2]}{p[3]}")
    return st.lists(pair, max_size=3).map(lambda pairs: "{" + ",".join(pairs) + "}")


VALUES = st.recursive(SCALARS, lambda values: arrays(values) | inline_tables(values), max_leaves=6)
PAIRS = st.tuples(BLANK, DOTTED, BLANK, VALUES).map(lambda p: f"{p[0]}{p[1]}={p[2]}{p[3]}")
HEADERS = st.tuples(BLANK, DOTTED, st.booleans()).map(
    lambda p: f"{p[0]}[[{p[1]}]]" if p[2] else f"{p[0]}[{p[1]}]"
)
ENDS = st.sampled_from(["\n", "\r\n", " # a = [\n", "\n\n", "\n[[t]]\n", "\n[t.u]\n"])
LINES = st.lists(st.tuples(PAIRS | HEADERS, ENDS).map("".join), max_size=6)


def valid(lines: list[str]) -> str:
    """As many of `lines` as make a valid document together."""
    text = ""
    for line in lines:
        try:
            tomllib.loads(text + line)
        except tomllib.TOMLDecodeError:
            continue
        text += line
    return text


@given(LINES)
def test_everything_in_any_document_is_where_it_is_said_to_be(lines: list[str]) -> None:
    check(valid(lines))


CORPUS = Path(next(iter(tomllib.__path__))).parent / "test" / "test_tomllib" / "data" / "valid"


@pytest.mark.skipif(not CORPUS.is_dir(), reason="Python's own test data is not installed")
def test_pythons_own_corpus_is_located() -> None:
    for file in sorted(CORPUS.rglob("*.toml")):
        check(file.read_bytes().decode())
