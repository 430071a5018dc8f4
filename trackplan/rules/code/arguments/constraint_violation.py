"""The rule `constraint-violation`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.constants import misfits
from trackplan.code.judge.misfit_place import place_of
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.rule import Bad, Good, Rule


class ConstraintViolation(Rule[Usage]):
    """A literal keeps to the limits that the plan states.

    Pattern, length, least and most, format: what the plan promises about a value holds for the
    values that are written in the code, too.
    """

    group = "arguments"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              Song Played: {properties: {song_id: {type: string, pattern: "^sng_"}}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"song_id": "sng_42"})
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {properties: {position: {type: integer, minimum: 1}}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"position": 0})
            """,
            message="`position` is 0; the least is 1",
            at="0",
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every literal that the plan limits."""
        for each in subject.once(misfits):
            if not each.choice:
                yield self.finding(
                    place_of(each),
                    each.message,
                    each.sent.expected.subject("properties", each.sent.path),
                    help="change the value, or the limit in the plan",
                    notes=(Note("this is how the plan defines it", each.known.name_span),),
                )
