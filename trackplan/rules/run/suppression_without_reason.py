"""The rule `suppression-without-reason`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.rule import Bad, Good, Rule
from trackplan.run import Run


class SuppressionWithoutReason(Rule[Run]):
    """Every suppression comment gives a reason.

    Whoever meets it in a year has to decide whether it still holds. The reason follows the
    brackets: `# trackplan: ignore[event-name-case] the app of 2025 still sends it`.
    """

    group = "run"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Played: # trackplan: ignore[missing-description] its name says it all
            """
        ),
        Good(
            """\
            # Not a suppression, so it needs no reason: trackplan ignores hidden files.
            events:
              # trackplan: ignore[missing-description] until=2027-01-31 growth writes it
              Song Played: {owner: growth}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: # trackplan: ignore[missing-description]
            """,
            message="this suppression of `missing-description` gives no reason",
            at="# trackplan: ignore[missing-description]",
        ),
        Bad(
            """\
            # trackplan: ignore-file[missing-description, missing-owner] until=2027-01-31
            events:
              Song Played:
            """,
            message="this suppression of `missing-description` and 1 more gives no reason",
            at="# trackplan: ignore-file[missing-description, missing-owner] until=2027-01-31",
        ),
    )

    def check(self, run: Run) -> Iterator[Diagnostic]:
        """Look at every comment that names rules."""
        for comment in run.suppressions:
            if comment.rules and not comment.reason:
                names = [named.name for named in comment.rules]
                more = f" and {len(names) - 1} more" if len(names) > 1 else ""
                message = f"this suppression of `{names[0]}`{more} gives no reason"
                subject = run.subject(comment.span.path, ",".join(names))
                help_ = f"say why behind the brackets: `[{', '.join(names)}] because …`"
                yield self.finding(comment.span, message, subject, help=help_)
