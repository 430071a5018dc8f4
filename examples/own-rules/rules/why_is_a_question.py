"""The rule `why-is-a-question`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class WhyIsAQuestion(Rule[Plan]):
    """What an event is for is asked as a question.

    Then an analyst can answer it, and it shows when nobody needs the answer any more.
    """

    group = "acme"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Played: {why: Which songs bring listeners back?}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {why: Engagement}
            """,
            message="`Song Played` asks no question",
            at="Engagement",
        ),
    )
    mark: str = "?"

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at every event, page and screen that has not been removed."""
        for event in plan.standing:
            if event.why is not None and not event.why.value.endswith(self.mark):
                yield self.finding(
                    event.why.span,
                    f"`{event.name}` asks no question",
                    (*event.subject, "why"),
                    help=f"end it with `{self.mark}`",
                )
