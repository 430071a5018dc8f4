"""The rule `dynamic-property-key`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.rule import Bad, Good, Rule


class DynamicPropertyKey(Rule[Usage]):
    """The keys that are sent are known before the code runs.

    A key that is put together makes a new column for each value. What varies belongs into a value.
    """

    group = "arguments"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            events:
              Song Played: {open: true}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"mood": "calm"})
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {open: true}
            --- app.py
            import segment.analytics as analytics

            def play(key, value):
                analytics.track("u1", "Song Played", {f"x_{key}": value})
            """,
            message="this key is only known when the code runs",
            at='f"x_{key}"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every key that is not known."""
        for call in subject.code.calls:
            for payload in (call.properties, call.traits):
                for span in payload.dynamic_keys:
                    yield self.finding(
                        span,
                        "this key is only known when the code runs",
                        subject_of(call, *call.names[:1]),
                        help="send a fixed key, and what varies as its value",
                    )
