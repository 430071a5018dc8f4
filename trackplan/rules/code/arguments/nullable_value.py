"""The rule `nullable-value`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.judge.sent_fields import sent_fields
from trackplan.code.judge.types import allowed
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.rule import Bad, Good, Rule


class NullableValue(Rule[Usage]):
    """A value that may be None is one that the plan lets be null.

    Code that sends what a lookup gave, or an argument that is None by default, sends null now and
    then. The plan says with `nullable: true` that this is meant.
    """

    group = "arguments"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            events:
              Song Played: {properties: {mood: {type: string, nullable: true}}}
            --- app.py
            import segment.analytics as analytics

            def play(mood: str | None):
                analytics.track("u1", "Song Played", {"mood": mood})
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {properties: {mood: string}}
            --- app.py
            import segment.analytics as analytics

            def play(mood: str | None):
                analytics.track("u1", "Song Played", {"mood": mood})
            """,
            message="`mood` may be null here, which the plan does not allow",
            at="mood",
            line=4,
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every value that may be None among others."""
        for each in subject.once(sent_fields):
            known, value = each.property, each.field.value
            types = None if known is None else allowed(known)
            if known is None or types is None or value.types is None or "null" in types:
                continue
            if "null" in value.types and value.types - {"null"} <= types and len(value.types) > 1:
                yield self.finding(
                    each.field.value_span
                    if each.field.value_span.path == each.expected.call.path
                    else head(each.expected.call),
                    f"`{each.path}` may be null here, which the plan does not allow",
                    each.expected.subject("properties", each.path),
                    help="leave the key out then, or state `nullable: true` in the plan",
                    notes=(Note("this is how the plan defines it", known.name_span),),
                )
