"""The rule `unparsable-file`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.rule import Bad, Good, Rule


class UnparsableFile(Rule[Usage]):
    """A file that may send events can be read.

    Calls in it are not seen. It may be Python 2, or a template; `exclude` in `[check]` leaves it
    out.
    """

    group = "calls"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events: {}
            --- app.py
            import segment.analytics as analytics
            """
        ),
    )
    bad = (
        Bad(
            """\
            events: {}
            --- app.py
            import segment.analytics as analytics

            print "no longer"
            """,
            message="this file cannot be read as Python: "
            "Missing parentheses in call to 'print'. Did you mean print(...)?",
            at="",
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Report each."""
        for each in subject.code.unparsable:
            yield self.finding(
                each.span,
                f"this file cannot be read as Python: {each.reason}",
                ("code", each.span.path),
                help="calls in it are not seen; `exclude` in `[check]` leaves it out",
            )
