"""The rule `duplicate-property-key`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.rule import Bad, Good, Rule


class DuplicatePropertyKey(Rule[Usage]):
    """A dict that is sent names no key twice.

    Python takes the last one and says nothing: the first value is never sent.
    """

    group = "arguments"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Played: {open: true}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"mood": "calm", "song": 1})
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

            analytics.track("u1", "Song Played", {"mood": "calm", "song": 1, "mood": "wild"})
            """,
            message="`mood` is set once more in this dict, so this value is lost",
            at='"mood"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every key that is written twice."""
        for call in subject.code.calls:
            for payload in (call.properties, call.traits):
                for field in payload.repeated:
                    yield self.finding(
                        field.key_span,
                        f"`{field.key}` is set once more in this dict, so this value is lost",
                        subject_of(call, *call.names[:1], "properties", field.key),
                        help="remove one of the two",
                    )
