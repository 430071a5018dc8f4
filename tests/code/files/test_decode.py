"""Text of Python files, in any encoding that they declare."""

from __future__ import annotations

import pytest

from trackplan.code.files.decode import decoded


def test_a_declared_encoding_counts() -> None:
    assert decoded("a.py", b"# coding: latin-1\nx = '\xe9'\n").text.endswith("'é'\n")


def test_a_byte_order_mark_is_no_text() -> None:
    source = decoded("a.py", b"\xef\xbb\xbfx = 1\n")
    assert (source.text, source.bom) == ("x = 1\n", True)


@pytest.mark.parametrize("codec", ["hex", "idna", "punycode", "undefined", "no-such", "utf-16"])
def test_an_encoding_that_is_none_harms_nobody(codec: str) -> None:
    assert decoded("a.py", f"# coding: {codec}\nx = 'é'\n".encode()).path == "a.py"


def test_what_cannot_be_decoded_is_replaced() -> None:
    assert decoded("a.py", b"x = '\xff'\n").text == "x = '\ufffd'\n"
