"""What a property's values are held to, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.book.books import written
from trackplan.docs.book.saying import Part, Saying


def code(text: str) -> Part:
    return Part(text, "code")


@pytest.mark.parametrize(
    ("stated", "limits"),
    [
        ("type: integer", []),
        ("type: integer, minimum: 0, maximum: 10", [(Part("at least 0"),), (Part("at most 10"),)]),
        ("type: [string, 'null']", [(Part("may be null"),)]),
        ('type: string, pattern: "^[A-Z]$"', [(Part("matches "), code("^[A-Z]$"))]),
        ("type: string, format: email", [(Part("format "), code("email"))]),
        ("type: number, unit: seconds", [(Part("in seconds"),)]),
        ("type: string, const: x", [(Part("always "), code("x"))]),
        (
            "type: array, maxItems: 3, items: {type: string, pattern: a}",
            [(Part("at most 3 items"),), (Part("each: matches "), code("a"))],
        ),
    ],
)
def test_limits_are_words_and_what_stands_in_the_plan_is_code(
    tmp_path: Path, stated: str, limits: list[Saying]
) -> None:
    text = f"events:\n  Song Played:\n    properties:\n      one: {{{stated}}}\n"
    (entry,) = written(tmp_path, text).entries
    assert list(entry.rows[0].limits) == limits
