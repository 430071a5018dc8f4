"""Where something is, as people and editors write it."""

from __future__ import annotations

from trackplan.report.visible import visible
from trackplan.source import Span


def place(span: Span) -> str:
    """The start of `span` as `path:line:column`, counted from one in characters."""
    return f"{visible(span.path)}:{span.start.line + 1}:{span.start.column + 1}"
