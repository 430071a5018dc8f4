"""Every call is noted once, in the function around it, under the names that lead to it."""

from __future__ import annotations

import pytest

from trackplan.code.python.facts import CallFacts, FileFacts
from trackplan.code.python.read.file import read_file


def facts(source: str) -> FileFacts:
    found = read_file(source.encode())
    assert isinstance(found, FileFacts)
    return found


def tracked(source: str) -> list[tuple[str, CallFacts]]:
    return [
        (function.qualname, call)
        for function in facts(source).functions.values()
        for call in function.calls
        if "track" in call.tails
    ]


PLACES = {
    "a condition": "if track(): pass",
    "the key of an augmented item": "d[track()] += 1",
    "the key of a nested item": "d[track()]['k'] = 1",
    "an object whose item is set": "track().x['k'] = 1",
    "an object whose attribute grows": "track().x += 1",
    "what is deleted": "del d[track()], e",
    "an object whose attribute is deleted": "del track().x",
    "a slice": "d[track():]",
    "the format of an f-string": "f'{x:{track()}}'",
    "a decorator": "@track(1)\ndef g(): pass",
    "a default": "def g(x=track()): pass",
    "the body of a class": "class C:\n x = track()",
    "keywords of a class": "class C(**track()): pass",
    "the cause of an exception": "raise E from track()",
    "a loop that is read twice": "n = 0\nfor x in y:\n n = n + track()",
    "a finally that two paths lead to": "def g():\n try:\n  if x: return\n finally: track()",
    "a function defined in a loop": "n = 0\nfor x in y:\n n = n + 1\n def g(): track(n)",
    "an overloaded function": "@overload\ndef g(x): ...\ndef g(x): track()",
    "an earlier definition": "if x:\n def g(): track()\nelse:\n def g(): pass",
    "a setter": "class C:\n @property\n def p(self): ...\n @p.setter\n def p(self, v): track()",
}


@pytest.mark.parametrize("source", PLACES.values(), ids=PLACES)
def test_a_call_is_noted_once(source: str) -> None:
    assert len(tracked(source)) == 1


def test_a_call_in_an_annotation_in_quotes_is_none() -> None:
    assert tracked("def f(x: 'track()'): pass") == []


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("t = analytics.track\nt(1)", "t"),
        ("job.delay(analytics.track)", "delay"),
        ("analytics.track.delay(1)", "delay"),
        ("run(args=(analytics.track, 1))", "run"),
        ("submit(*[analytics.track])", "submit"),
    ],
)
def test_a_call_is_found_under_what_it_is_given(source: str, name: str) -> None:
    ((_, call),) = tracked(source)
    assert name in call.tails


def test_calls_in_loops_and_lambdas_say_so() -> None:
    ((_, plain),) = tracked("track()")
    ((_, looped),) = tracked("[track(x) for x in y]")
    ((_, later),) = tracked("run(lambda: track())")[:1]
    assert (plain.in_loop, plain.in_lambda) == (False, False)
    assert looped.in_loop
    assert later.in_lambda


def test_a_property_keeps_its_name_beside_its_setter() -> None:
    source = (
        "class C:\n @property\n def p(self): return 1\n"
        " @p.setter\n def p(self, value): self.q = value\n"
    )
    functions = facts(source).functions
    assert functions["C.p"].result is not None
    assert [write.attribute for write in functions["C.p#setter"].writes] == ["q"]
