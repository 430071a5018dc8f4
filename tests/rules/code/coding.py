"""Run one rule over a plan and code that sends events by Segment."""

from __future__ import annotations

from typing import Any

from trackplan.diagnostic import Diagnostic
from trackplan.rule import Rule
from trackplan.rules.examples import findings

SEGMENT = "import segment.analytics as analytics\n\n"


def code(*lines: str, path: str = "app.py") -> str:
    """A file of an example, in which `analytics` is Segment's client."""
    body = "".join(f"{line}\n" for line in lines)
    return f"--- {path}\n{SEGMENT}{body}"


def track(name: str, *more: str) -> str:
    """A call that sends an event."""
    arguments = ", ".join(("'u1'", repr(name), *more))
    return f"analytics.track({arguments})"


def found(rule: type[Rule[Any]], text: str, **options: object) -> list[Diagnostic]:
    """What the rule finds in a plan without its first line and code below it."""
    return findings(rule, text, options)


def said(rule: type[Rule[Any]], text: str, **options: object) -> list[str]:
    """The messages alone."""
    return [each.message for each in found(rule, text, **options)]
