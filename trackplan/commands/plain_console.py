"""A console for tables, which looks neither at the environment nor into the text it prints."""

from __future__ import annotations

from io import StringIO

from rich.console import Console


def plain_console(stream: StringIO, width: int, *, color: bool) -> Console:
    """Lines of `width` cells; `color` adds the sixteen standard colours."""
    return Console(
        file=stream,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )


def text_of(stream: StringIO) -> str:
    """What was printed, without the blanks that fill cells up to their width."""
    return "".join(f"{line.rstrip(' ')}\n" for line in stream.getvalue().split("\n")[:-1])
