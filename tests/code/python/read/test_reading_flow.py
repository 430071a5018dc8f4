"""What a name stands for where statements branch, repeat, stop early and clean up."""

from __future__ import annotations

from textwrap import dedent

import pytest

from trackplan.code.python.expression import Choice, Constant, Dict, Expression, Imported
from trackplan.code.python.facts import FileFacts
from trackplan.code.python.read.file import read_file


def facts(source: str) -> FileFacts:
    found = read_file(dedent(source).encode())
    assert isinstance(found, FileFacts)
    return found


def given(source: str, function: str = "f") -> Expression:
    """What the only call of `track` is given first."""
    calls = [each for each in facts(source).functions[function].calls if "track" in each.tails]
    (call,) = calls
    return call.call.arguments[0].value


def values(it: Expression) -> set[object]:
    options = it.options if isinstance(it, Choice) else (it,)
    return {each.value if isinstance(each, Constant) else type(each).__name__ for each in options}


def keys(it: Expression) -> dict[object, bool]:
    """The keys of a dict that was written out, and whether each is always there."""
    assert isinstance(it, Dict)
    return {each.key.value: not each.maybe for each in it.entries if isinstance(each.key, Constant)}


FLOWS = {
    "branches meet": ("if x: n = 'A'\nelse: n = 'B'\ntrack(n)", {"A", "B"}),
    "a branch that leaves does not": ("n = 'A'\nif x:\n n = 'B'\n return\ntrack(n)", {"A"}),
    "rebound in a loop": ("n = 'A'\nfor x in y:\n track(n)\n n = 'B'", {"A", "B"}),
    "continue leads to the next round": (
        "n = 'A'\nfor x in y:\n track(n)\n if x:\n  n = 'B'\n  continue\n n = 'C'",
        {"A", "B", "C"},
    ),
    "left by break": ("while True:\n n = 'A'\n if x: break\n n = 'B'\ntrack(n)", {"A"}),
    "a handler may find any of the body": (
        "n = 'A'\ntry:\n n = 'B'\n g()\n n = 'C'\nexcept E: track(n)",
        {"A", "B", "C"},
    ),
    "a body that returns may stop before": (
        "n = 'A'\ntry:\n n = 'B'\n return g()\nexcept E: track(n)",
        {"A", "B"},
    ),
    "finally after a return": ("try:\n n = 'A'\n return g()\nfinally: track(n)", {"A"}),
    "finally after a break": ("for x in y:\n try:\n  n = 'A'\n  break\n finally: track(n)", {"A"}),
    "finally around a finally": (
        "try:\n try:\n  n = 'A'\n  return g()\n finally: h()\nfinally: track(n)",
        {"A"},
    ),
    "each case of a match": (
        "match x:\n case 1: n = 'A'\n case 2 | _: n = 'B'\ntrack(n)",
        {"A", "B"},
    ),
    "bound in a condition": ("if (n := 'A'): track(n)", {"A"}),
    "bound where it may not be evaluated": ("n = 'A'\nx and (n := 'B')\ntrack(n)", {"A", "B"}),
    "swapped": ("a, n = 'A', 'B'\na, n = n, a\ntrack(n)", {"A"}),
    "an inner function sets it": (
        "n = 'A'\ndef g():\n nonlocal n\n n = 'B'\ng()\ntrack(n)",
        {"A", "B"},
    ),
    "of an object that is another now": ("x.n = 'A'\nx = g()\ntrack(x.n)", {"Attribute"}),
    "of a nested object that is another now": (
        "x.y.n = 'A'\nx.y = g()\ntrack(x.y.n)",
        {"Attribute"},
    ),
    "an attribute that was deleted": ("x.n = 'A'\ndel x.n\ntrack(x.n)", {"Attribute"}),
}


@pytest.mark.parametrize(("body", "expected"), FLOWS.values(), ids=FLOWS)
def test_a_name_stands_for_what_it_can_be(body: str, expected: set[object]) -> None:
    source = "def f(x, y):\n" + "".join(f" {line}\n" for line in body.splitlines())
    assert values(given(source)) == expected


DICTS = {
    "written key by key": ("d = {'a': 1}\nd['b'] = 2\ntrack(d)", {"a": True, "b": True}),
    "on one path": ("d = {'a': 1}\nif x: d['b'] = 2\ntrack(d)", {"a": True, "b": False}),
    "updated": ("d = {}\nd.update(a=1)\nd |= {}\ntrack(d)", {"a": True}),
    "by another name": ("d = {'a': 1}\ne = d\ne['b'] = 2\ntrack(d)", {"a": True, "b": True}),
    "where it may not be evaluated": ("d = {}\nx and d.update(a=1)\ntrack(d)", {"a": False}),
    "in a body that may stop before": (
        "d = {}\ntry:\n d['a'] = 1\n return g()\nexcept E: track(d)",
        {"a": False},
    ),
    "within another": ("d = {'a': {}}\nd['a']['b'] = 1\ntrack(d)", {"a": True}),
}


@pytest.mark.parametrize(("body", "expected"), DICTS.values(), ids=DICTS)
def test_a_dict_is_followed(body: str, expected: dict[object, bool]) -> None:
    source = "def f(x):\n" + "".join(f" {line}\n" for line in body.splitlines())
    assert keys(given(source)) == expected


def test_a_key_taken_out_in_the_call_is_gone_from_there_on() -> None:
    source = "def f():\n d = {'a': 1}\n track(d, d.pop('a'), d)\n"
    (call,) = [each for each in facts(source).functions["f"].calls if "track" in each.tails]
    before, _, after = (each.value for each in call.call.arguments)
    assert isinstance(before, Dict)
    assert type(after).__name__ == "Without"


def test_what_an_inner_function_adds_leaves_the_dict_open() -> None:
    source = "def f():\n d = {'a': 1}\n def add(k):\n  d[k] = 1\n add('b')\n track(d)\n"
    found = given(source)
    assert isinstance(found, Dict)
    assert [entry.key is None for entry in found.entries] == [False, True]


@pytest.mark.parametrize(
    "body",
    ["x = [1]\n x[0] = y", "x = list(y)\n x[0] = 1", "x = [z for z in y]\n del x[0]"],
)
def test_a_list_whose_item_is_set_is_no_dict(body: str) -> None:
    assert values(given(f"def f(y):\n {body}\n track(x)\n")) == {"Opaque"}


def test_all_that_a_function_gives_to_a_global_is_known() -> None:
    source = "n = None\ndef f(x):\n global n\n n = 'A'\n if x: n = 'B'\n"
    assert values(facts(source).functions["f"].globals["n"]) == {"A", "B"}


def test_a_parameter_that_is_changed_on_one_path_is_changed_perhaps() -> None:
    source = "def f(d, e, x):\n if x: d['a'] = 1\n e = {}\n e['b'] = 1\n"
    mutates = facts(source).functions["f"].mutates
    assert list(mutates) == ["d"]
    assert keys(mutates["d"]) == {"a": False}


def test_imports_in_both_branches_of_a_try() -> None:
    source = "try:\n    from a import b\nexcept ImportError:\n    b = None\n"
    found = facts(source).names["b"]
    assert isinstance(found, Choice)
    assert found.options[0] == Imported("a", "b")
    assert values(found) == {"Imported", None}
