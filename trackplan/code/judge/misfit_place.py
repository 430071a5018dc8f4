"""Where a literal that the plan refuses is shown."""

from __future__ import annotations

from trackplan.code.judge.constants import Misfit
from trackplan.code.judge.expected import head
from trackplan.source import Span


def place_of(misfit: Misfit) -> Span:
    """The literal, else the value, in the file of the call; else the call itself."""
    call = misfit.sent.expected.call
    for span in (misfit.constant.span, misfit.sent.field.value_span):
        if span is not None and span.path == call.path:
            return span
    return head(call)
