"""Whether a renamed file is Python still."""

from __future__ import annotations

import pytest

from trackplan.commands.rename.change import is_python


@pytest.mark.parametrize(
    ("data", "is_fine"),
    [(b"x = 1\n", True), (b"type X = int\n", True), (b"x = \n", False), (b"\0", False)],
)
def test_what_cannot_be_parsed_is_no_python(data: bytes, *, is_fine: bool) -> None:
    assert is_python(data) == is_fine
