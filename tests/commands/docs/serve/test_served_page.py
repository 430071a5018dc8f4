"""A page that is served has one script more, and its policy lets that script work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.commands.docs.serve.served_page import allowing, served_page

SCRIPT = '<script src="/:trackplan/reload.js" data-edition="e-1" defer></script>'


def directives(policy: str) -> dict[str, set[str]]:
    """What a browser reads: of directives with one name, the first counts."""
    found: dict[str, set[str]] = {}
    for part in policy.split(";"):
        name, *values = part.split() or [""]
        found.setdefault(name.lower(), set(values))
    return found


@pytest.mark.parametrize(
    ("policy", "allowed"),
    [
        ("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
        ("script-src 'sha256-x'", "script-src 'sha256-x' 'self'; connect-src 'self'"),
        (
            "default-src 'self'; connect-src 'none'; img-src 'self' data:",
            "default-src 'self'; connect-src 'self'; img-src 'self' data:; script-src 'self'",
        ),
        ("SCRIPT-SRC 'NONE';; script-src x", "script-src 'self'; connect-src 'self'"),
    ],
)
def test_the_policy_allows_this_server_and_nothing_else_more(policy: str, allowed: str) -> None:
    assert allowing(policy) == allowed


NAMES = st.sampled_from(["default-src", "script-src", "connect-src", "style-src", "base-uri"])
SOURCES = st.sampled_from(["'none'", "'self'", "https://a.example", "data:", "'sha256-x'"])
POLICIES = st.lists(st.tuples(NAMES, st.lists(SOURCES, max_size=3))).map(
    lambda parts: "; ".join(" ".join([name, *sources]) for name, sources in parts)
)


@given(POLICIES)
def test_what_else_a_policy_says_stays(policy: str) -> None:
    before, after = directives(policy), directives(allowing(policy))
    for name in before.keys() - {"script-src", "connect-src", ""}:
        assert after[name] == before[name]
    for name in ("script-src", "connect-src"):
        stated = before.get(name, before.get("default-src", set()))
        assert after[name] == (stated - {"'none'"}) | {"'self'"}


def test_the_script_stands_in_the_head() -> None:
    policy = """<META http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">"""
    page = served_page(f"<html><head>{policy}</head><body>é</body></html>".encode(), "e-1").decode()
    assert page.endswith(f"{SCRIPT}</head><body>é</body></html>")
    assert "connect-src &#x27;self&#x27;" in page


def test_a_page_that_is_not_utf8_stays_as_it_is() -> None:
    assert served_page(b"<head></head>\xe9", "e-1") == f"<head>{SCRIPT}</head>".encode() + b"\xe9"


def test_a_page_without_a_head_has_it_at_its_end() -> None:
    assert served_page(b"Mine.", "e-1").decode() == f"Mine.{SCRIPT}"
