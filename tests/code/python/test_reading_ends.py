"""Reading a file, and the whole analysis, end without an exception whatever the file holds."""

from __future__ import annotations

import ast
import sysconfig
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trackplan.code.analyse import analyse
from trackplan.code.files.texts import TextWorkspace
from trackplan.code.python.facts import FileFacts, ParseFailure
from trackplan.code.python.read.file import read_file

NAMES = st.sampled_from(["a", "b", "props", "track", "analytics", "self", "Event", "f"])
TEXTS = st.sampled_from(['"x"', "'Song Played'", "f'{a} b'", "f'{a!r:>{b}}'", "b'y'", "1", "None"])


def joined(parts: list[str], separator: str) -> str:
    return separator.join(parts)


def compound(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(NAMES, inner, inner).map(lambda t: f"{t[0]}({t[1]}, k={t[2]})"),
        st.tuples(inner, NAMES).map(lambda t: f"({t[0]}).{t[1]}"),
        st.tuples(inner, inner).map(lambda t: f"({t[0]})[{t[1]}]"),
        st.tuples(inner, inner).map(lambda t: f"{{{t[0]}: {t[1]}, **({t[1]})}}"),
        st.tuples(inner, inner, inner).map(lambda t: f"({t[0]} if {t[1]} else {t[2]})"),
        st.tuples(inner, st.sampled_from(["+", "|", "%", "or", "and", "<"]), inner).map(
            lambda t: f"({t[0]} {t[1]} {t[2]})"
        ),
        st.tuples(NAMES, inner, inner).map(lambda t: f"{{{t[0]}: {t[1]} for {t[0]} in {t[2]}}}"),
        st.tuples(NAMES, inner).map(lambda t: f"(lambda {t[0]}: {t[1]})"),
        st.tuples(NAMES, inner).map(lambda t: f"({t[0]} := {t[1]})"),
        st.lists(inner, max_size=3).map(lambda parts: f"[{joined(parts, ', ')}]"),
    )


EXPRESSIONS = st.recursive(st.one_of(NAMES, TEXTS), compound, max_leaves=6)


def indented(body: list[str]) -> str:
    lines = [line for statement in body for line in statement.splitlines()]
    return "\n".join(f"    {line}" for line in lines) or "    pass"


def blocks(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    body = st.lists(inner, min_size=1, max_size=3).map(indented)
    return st.one_of(
        st.tuples(EXPRESSIONS, body, body).map(lambda t: f"if {t[0]}:\n{t[1]}\nelse:\n{t[2]}"),
        st.tuples(NAMES, EXPRESSIONS, body).map(
            lambda t: f"for {t[0]} in {t[1]}:\n{t[2]}\n    break"
        ),
        st.tuples(EXPRESSIONS, body).map(lambda t: f"while {t[0]}:\n{t[1]}\n    continue"),
        st.tuples(body, NAMES, body, body).map(
            lambda t: f"try:\n{t[0]}\nexcept E as {t[1]}:\n{t[2]}\nfinally:\n{t[3]}"
        ),
        st.tuples(NAMES, NAMES, EXPRESSIONS, body).map(
            lambda t: f"def {t[0]}({t[1]}, *args, x={t[2]}, **kwargs):\n{t[3]}\n    return {t[1]}"
        ),
        st.tuples(NAMES, NAMES, body).map(lambda t: f"class {t[0]}({t[1]}):\n{t[2]}"),
        st.tuples(EXPRESSIONS, NAMES, body).map(lambda t: f"with {t[0]} as {t[1]}:\n{t[2]}"),
        st.tuples(EXPRESSIONS, NAMES, body).map(
            lambda t: f"match {t[0]}:\n    case {t[1]}:\n        pass\n{t[2]}"[: -len(t[2]) - 1]
        ),
    )


SIMPLE = st.one_of(
    EXPRESSIONS,
    st.tuples(NAMES, EXPRESSIONS).map(lambda t: f"{t[0]} = {t[1]}"),
    st.tuples(NAMES, NAMES, EXPRESSIONS).map(lambda t: f"{t[0]}.{t[1]} = {t[2]}"),
    st.tuples(NAMES, EXPRESSIONS, EXPRESSIONS).map(lambda t: f"{t[0]}[{t[1]}] = {t[2]}"),
    st.tuples(NAMES, EXPRESSIONS).map(lambda t: f"{t[0]} |= {t[1]}"),
    st.tuples(NAMES, EXPRESSIONS).map(lambda t: f"{t[0]}.update({t[1]})"),
    st.tuples(NAMES, EXPRESSIONS).map(lambda t: f"del {t[0]}[{t[1]}]"),
    st.tuples(NAMES, NAMES).map(lambda t: f"{t[0]}, *{t[1]} = {t[1]}"),
    st.just("from segment import analytics"),
    st.just("import segment.analytics as track"),
    st.tuples(EXPRESSIONS, EXPRESSIONS).map(lambda t: f"analytics.track('u', {t[0]}, {t[1]})"),
)
MODULES = st.lists(st.recursive(SIMPLE, blocks, max_leaves=8), max_size=8).map("\n".join)


def is_python(text: str) -> bool:
    try:
        compile(text, "x", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    except SyntaxError:
        return False
    return True


@settings(max_examples=300, deadline=None)
@given(MODULES.filter(is_python))
def test_any_module_is_read_and_analysed(text: str) -> None:
    assert isinstance(read_file(text.encode()), FileFacts)
    analyse(TextWorkspace({"app.py": "import segment.analytics as analytics\n" + text}))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    assert isinstance(read_file(data), FileFacts | ParseFailure)


HOSTILE = {
    "python 2": b"print 'x'\n",
    "template": b"{% if x %}\nimport {{ module }}\n",
    "null bytes": b"a = 1\0\n",
    "unknown encoding": b"# coding: klingon\na = 1\n",
    "not utf-8": b"a = '\xff'\n",
    "byte order mark": b"\xef\xbb\xbfa = 1\n",
    "latin-1": "# coding: latin-1\na = 'é'\n".encode("latin-1"),
    "nested brackets": b"a = " + b"[" * 5000 + b"]" * 5000 + b"\n",
    "nested calls": b"f(" * 90 + b")" * 90 + b"\n",
    "long sum": b"a = " + b" + ".join([b"'x'"] * 5000) + b"\n",
    "nested brackets and new syntax": b"type X = int\na = " + b"[" * 5000 + b"]" * 5000 + b"\n",
    "long sum and new syntax": b"type X = int\na = " + b"+".join([b"x"] * 20_000) + b"\n",
    "long elif and new syntax": b"type X = int\nif a: b\n" + b"elif a: b\n" * 20_000,
    "many negations": b"type X = int\na = " + b"not " * 20_000 + b"x\n",
    "long elif": b"if a: b\n" + b"elif a: b\n" * 3000,
    "long dict": b"a = {" + b"'k': 1, " * 20_000 + b"}\n",
    "grown in a row": b"a = {}\n" + b"a = f(a, a)\n" * 5000,
    "many branches": b"a = {}\n" + b"if x: a['k'] = a\n" * 2000,
    "choices": b"".join(b"if x: a = %d\n" % n for n in range(2000)),
    "defined by itself": b"from app import x\nx = x\nclass A(A): pass\n",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_read_or_refused(data: bytes) -> None:
    read_file(data)
    call = b"\nimport segment.analytics as analytics\nanalytics.track('u', a, a)\n"
    analyse(TextWorkspace({"app.py": data + call}))


def test_imports_in_a_circle_end() -> None:
    files = {
        "a.py": "from b import *\nfrom b import name\n"
        "import segment.analytics as s\ns.track('u', name)\n",
        "b.py": "from a import *\nfrom a import name\n",
    }
    (call,) = analyse(TextWorkspace(files)).calls
    assert call.names == ()


def test_part_of_the_standard_library_is_read() -> None:
    folder = Path(sysconfig.get_path("stdlib"), "asyncio")
    for path in sorted(folder.glob("*.py")):
        assert isinstance(read_file(path.read_bytes()), FileFacts), path
