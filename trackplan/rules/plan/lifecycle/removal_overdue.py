"""The rule `removal-overdue`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.lifecycle.dates import day_of
from trackplan.plan.lifecycle.deprecations import deprecated_properties
from trackplan.plan.model.element import Element
from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.in_words import what_it_is
from trackplan.rule import Bad, Good, Rule


class RemovalOverdue(Rule[Plan]):
    """What was to be removed after a day is removed once that day is past.

    What is still there after its day is sent, stored and paid for, and newcomers use it. Take the
    calls out of the code; an event then gets `status: removed`, so that nobody gives its name a new
    meaning, and a property goes from the plan.
    """

    group = "lifecycle"
    severity = Severity.WARNING
    # Of two dates one is wrong, and it may be this one.
    yield_to = ("inconsistent-dates",)
    good = (
        Good(
            """\
            events:
              Song Started: {status: deprecated, deprecated: {remove_after: 2026-06-01}}
              Song Faxed: {status: removed, deprecated: {remove_after: 2025-01-01}}
            """
        ),
        Good(
            """\
            events:
              Song Played:
                properties:
                  title: {type: string, deprecated: {since: 2026-01-01, remove_after: 2026-12-01}}
                  mood: {type: string, deprecated: {since: 2020-01-01}}
              Song Faxed:
                status: removed
                properties:
                  number: {type: string, deprecated: {remove_after: 2024-01-01}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Started:
                status: deprecated
                deprecated: {since: 2025-05-01, remove_after: 2026-05-31}
            """,
            message="the event `Song Started` was to be removed after 2026-05-31",
            at="2026-05-31",
        ),
        Bad(
            """\
            properties:
              mood: {type: string, deprecated: {remove_after: 2026-01-01, reason: It was guessed.}}
            events:
              Song Played: {properties: {mood: }}
              Song Liked: {properties: {mood: }}
            """,
            message="the property `mood` was to be removed after 2026-01-01",
            at="2026-01-01",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events, pages and screens, then at properties where they are defined."""
        for event in plan.standing:
            if event.deprecated is not None and is_past(plan, event.deprecated):
                help_ = "once no code sends it, say `status: removed`; else set a later day"
                yield self.overdue(event.kind, event, event.deprecated, help_)
        for whole in deprecated_properties(plan):
            if whole.deprecated is not None and is_past(plan, whole.deprecated):
                help_ = "once no code sends it, delete it here; else set a later day"
                yield self.overdue(what_it_is(whole), whole, whole.deprecated, help_)

    def overdue(
        self, kind: str, element: Element, deprecated: Deprecation, help_: str
    ) -> Diagnostic:
        """The finding about one element."""
        text = deprecated.remove_after
        assert text is not None  # noqa: S101 (its day is past)
        message = f"the {kind} `{element.name}` was to be removed after {text.value}"
        return self.finding(text.span, message, element.subject, help=help_)


def is_past(plan: Plan, deprecated: Deprecation) -> bool:
    """Whether the day is over after which it may be removed."""
    day = day_of(deprecated.remove_after)
    return day is not None and day < plan.today
