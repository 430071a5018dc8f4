"""The rule `expired-suppression`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.listing import days_ago
from trackplan.rule import Bad, Good, Rule
from trackplan.run import Run


class ExpiredSuppression(Rule[Run]):
    """No suppression comment is past the last day that it names.

    With `until=2027-01-31` a comment suppresses through that day and nothing after it, so that
    what was put off comes back. Either it is done by then, or somebody sets a new date.
    """

    group = "run"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Played: # trackplan: ignore[missing-description] until=2026-06-01 its last day
            """
        ),
        Good(
            """\
            events:
              Song Played: # trackplan: ignore[missing-description] waits for the 2025-01-01 report
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: # trackplan: ignore[missing-description] until=2026-03-31 rewrite
            """,
            message="this suppression expired 62 days ago, after 2026-03-31",
            at="# trackplan: ignore[missing-description] until=2026-03-31 rewrite",
        ),
        Bad(
            """\
            # trackplan: ignore-file[missing-description] until=2026-05-31 imported
            events:
              Song Played: {owner: growth}
            """,
            message="this suppression expired 1 day ago, after 2026-05-31",
            at="# trackplan: ignore-file[missing-description] until=2026-05-31 imported",
        ),
    )

    def check(self, run: Run) -> Iterator[Diagnostic]:
        """Look at every comment that names rules and a date."""
        for comment in run.suppressions:
            if not comment.rules or comment.until is None or not comment.is_expired(run.today):
                continue
            message = f"this suppression expired {days_ago(run.today, comment.until)}"
            names = ",".join(named.name for named in comment.rules)
            subject = run.subject(comment.span.path, names)
            help_ = "correct what it suppressed and remove it, or set a new date"
            yield self.finding(comment.span, message, subject, help=help_)
