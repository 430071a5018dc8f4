"""Patterns judged: what is accepted compiles everywhere, and what is refused says why."""

from __future__ import annotations

import re
import warnings

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.patterns.mended import mended
from trackplan.plan.patterns.portable import first_fault

# Tried in Python, Rust, RE2, PCRE2 and Node (with and without the flag `u`).
PORTABLE = [
    "",
    "^usr_",
    "^[A-Z]{3}$",
    r"^\d{4}-\d{2}-\d{2}$",
    r"^[\w.+\-]+@[a-z0-9-]+\.[a-z]{2,}$",
    r"^(?:a|b|)(c)*?d+?e??f{2}?$",
    r"\bword\b|\Bx",
    r"\t\n\r\f\x41\/\.\*\[\]\{\}\(\)\^\$\|\?\+\\",
    "[-a][a-][^-a][a-c-e][*+?.(){}|$^]",
    r"[\]\[\\\-^]",
    "é|😀",
    "a/b c#d",
    "()|(?:)",
    "x{1000}",
    "(x{10}){100}",
    "a&&b--c~~d",
    "[=a-z]",
]
# With the piece that is at fault and a word of what is said about it.
REFUSED = [
    ("^(?!test)", "(?!", "ahead"),
    ("(?=a)b", "(?=", "ahead"),
    ("(?<=a)b", "(?<=", "behind"),
    ("(?<!a)b", "(?<!", "behind"),
    (r"(a)\1", r"\1", "back-reference"),
    (r"(a)\k<x>", r"\k<x>", "back-reference"),
    ("(?P<year>a)", "(?P<year>", "JavaScript"),
    ("(?<year>a)", "(?<year>", "Python"),
    ("(?P=year)", "(?P=year", "kind"),
    ("(?>a)", "(?>", "atomic"),
    ("(?#note)", "(?#", "comment"),
    ("(?i)abc", "(?i)", "flags"),
    ("(?i:abc)", "(?i:", "flags"),
    ("(?-s:abc)", "(?-s:", "flags"),
    ("a++", "+", "possessive"),
    ("a{2}+", "+", "possessive"),
    ("a**", "*", "repetition"),
    ("a{1}{2}", "{2}", "repetition"),
    ("*a", "*", "nothing to repeat"),
    ("^*", "*", "nothing to repeat"),
    (r"\b+", "+", "nothing to repeat"),
    ("(?:){2}", "{2}", "nothing to repeat"),
    ("a|+", "+", "nothing to repeat"),
    ("a{3,1}", "{3,1}", "backwards"),
    ("a{1001}", "{1001}", "1,000"),
    ("(a{100}){11}", "{11}", "1,000"),
    ("a{,3}", "{,3}", "text"),
    ("{id}", "{", "brace"),
    ("a}", "}", "bracket"),
    ("a]", "]", "bracket"),
    ("(a", "(", "closed"),
    ("a)", ")", "closes nothing"),
    ("[a", "[", "closed"),
    ("[", "[", "closed"),
    ("[a-", "[", "closed"),
    ("[]a]", "[]", "alike"),
    ("[^]a]", "[^]", "alike"),
    ("[[a]", "[", "Rust"),
    ("[a&&b]", "&&", "operation"),
    ("[+--]", "--", "operation"),
    ("[z-a]", "z-a", "backwards"),
    (r"[\w-.]", r"\w-.", "single character"),
    ("[[:alpha:]]", "[:alpha:]", "POSIX"),
    ("[:digit:]", "[:digit:]", "PCRE"),
    (r"\A", r"\A", "anchor"),
    (r"a\Z", r"\Z", "anchor"),
    (r"a\z", r"\z", "anchor"),
    (r"\p{L}+", r"\p{L}", "Unicode"),
    (r"[\P{Lu}]", r"\P{Lu}", "Unicode"),
    (r"\u00e9", r"\u00e9", "RE2"),
    (r"\u{e9}", r"\u{e9}", "Python"),
    (r"\x{e9}", r"\x{e9}", "Python"),
    (r"\-", r"\-", "no backslash"),
    (r"\@", r"\@", "no backslash"),
    (r"[\b]", r"\b", "not all"),
    (r"\v", r"\v", "not all"),
    (r"\cA", r"\c", "not all"),
    (r"\0", r"\0", "not all"),
    (r"\e", r"\e", "not all"),
    ("a\\", "\\", "escapes nothing"),
    ("(" * 60, "(", "deep"),
]


@pytest.mark.parametrize("pattern", PORTABLE)
def test_these_are_read_alike(pattern: str) -> None:
    assert first_fault(pattern) is None
    assert compiles(pattern)


@pytest.mark.parametrize(("pattern", "piece", "word"), REFUSED)
def test_these_are_not_and_the_piece_is_named(pattern: str, piece: str, word: str) -> None:
    fault = first_fault(pattern)
    assert fault is not None
    assert pattern[fault.start : fault.end] == piece
    assert word in fault.wrong
    assert fault.help


@pytest.mark.parametrize(
    ("pattern", "better"),
    [
        (r"\A[[:upper:]]\-[\w-.]\Z", r"^[A-Z]-[\w\-.]$"),
        (r"\u00e9{,3}]", r"é{0,3}\]"),
        ("[[]", r"[\[]"),
        ("{x}", r"\{x\}"),
        (r"\-(?!a)", None),
        (r"[a\&&]", None),
        (r"[a-\u002d]", None),
    ],
)
def test_what_has_the_same_meaning_in_other_words_is_mended(
    pattern: str, better: str | None
) -> None:
    assert mended(pattern) == better


PIECES = st.sampled_from(
    [
        *"abz09-_.*+?{}()[]|^$\\/&~,:=!<># é",
        "(?:",
        "[^",
        "{2}",
        "{1,3}",
        "{,2}",
        "\\d",
        "\\w",
        "\\b",
        "\\-",
        "\\.",
        "\\]",
        "\\[",
        "\\x41",
        "\\u0041",
        "--",
        "&&",
        "[:alpha:]",
        "(?=",
        "\\1",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=12))
def test_whatever_is_accepted_or_mended_compiles_in_python_and_in_rust(pattern: str) -> None:
    if first_fault(pattern) is None:
        assert compiles(pattern)
    better = mended(pattern)
    assert better is None or (first_fault(better) is None and compiles(better))


def compiles(pattern: str) -> bool:
    """Whether Python, without a warning, and Rust take it."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        re.compile(pattern)
    jsonschema_rs.validator_for({"pattern": pattern})
    jsonschema_rs.validator_for({"pattern": pattern}, pattern_options=jsonschema_rs.RegexOptions())
    return True
