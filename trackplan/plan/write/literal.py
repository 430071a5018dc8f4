"""Texts of several lines, as they are, below a `|`."""

from __future__ import annotations

from trackplan.plan.yaml.quote import is_seen


def is_literal(text: str) -> bool:
    """Whether a text has several lines, and a block can hold them exactly.

    No editor may change it in passing, so it has no spaces at the ends of its lines; and blank
    lines around it would be mistaken for layout.
    """
    written = text.removesuffix("\n").split("\n")
    edges_say_something = bool(written[0]) and bool(written[-1])
    return (
        "\n" in text
        and edges_say_something
        and not written[0][0].isspace()
        and all(is_seen(line) and line == line.rstrip() for line in written)
    )


def indicator(text: str) -> str:
    """What stands before the block: `|`, or `|-` where the last line is not ended."""
    return "|" if text.endswith("\n") else "|-"


def literal_lines(text: str) -> list[str]:
    """The lines of the block."""
    return text.removesuffix("\n").split("\n")
