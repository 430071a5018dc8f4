"""The rule `stale-baseline`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.baseline import Entry, StaleEntry
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.rule import Bad, Good, Rule
from trackplan.run import Run

UPDATE = "accept no more than there is: run `trackplan lint --update-baseline`"


class StaleBaseline(Rule[Run]):
    """The baseline accepts no more findings than there are.

    What has been corrected and is still accepted may come back unseen. Writing the baseline anew
    makes sure that it only ever shrinks.
    """

    group = "run"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Liked: {owner: growth}
            --- trackplan-baseline.json
            {"version": 1, "accepted": [
              {"scope": ".", "rule": "missing-why", "subject": "/events/Song Liked", "count": 1}
            ]}
            """
        ),
        Good(
            """\
            events:
              Song Liked: {why: Which songs do listeners like?}
            --- trackplan-baseline.json
            {"version": 1, "accepted": []}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Liked: {why: Which songs do listeners like?}
            --- trackplan-baseline.json
            {"version": 1, "accepted": [
              {"scope": ".", "rule": "missing-why", "subject": "/events/Song Liked", "count": 1}
            ]}
            """,
            message="`missing-why` is accepted about `/events/Song Liked` and found no more",
            at='{"scope": ".", "rule": "missing-why", "subject": "/events/Song Liked", "count": 1}',
        ),
        Bad(
            """\
            events:
              Song Liked: {owner: growth}
            --- trackplan-baseline.json
            {"version": 1, "accepted": [
              {"scope": ".", "rule": "missing-why", "subject": "/events/Song Liked", "count": 3}
            ]}
            """,
            message="`missing-why` is accepted 3 times about `/events/Song Liked` and found once",
            at='{"scope": ".", "rule": "missing-why", "subject": "/events/Song Liked", "count": 3}',
        ),
        Bad(
            """\
            events:
              Song Liked: {why: Which songs do listeners like?}
            --- trackplan-baseline.json
            {"version": 1, "accepted": [
              {"scope": ".", "rule": "no-more-fax-machines", "subject": "", "count": 2}
            ]}
            """,
            message="`no-more-fax-machines` is accepted, but there is no such rule",
            at='{"scope": ".", "rule": "no-more-fax-machines", "subject": "", "count": 2}',
        ),
    )

    def check(self, run: Run) -> Iterator[Diagnostic]:
        """Look at entries of rules that have run, and of rules that there are no more."""
        for stale in run.stale:
            if stale.entry.rule not in run.known_rules:
                yield from self.about(stale.entry, no_such_rule(stale.entry), "remove this entry")
            elif stale.entry.rule in run.judged_rules:
                yield from self.about(stale.entry, too_much(stale), UPDATE)

    def about(self, entry: Entry, message: str, help_: str) -> Iterator[Diagnostic]:
        """The finding about one entry, which stands in a file."""
        if entry.span is not None:
            subject = ("baseline", *entry.key)
            yield self.finding(entry.span, message, subject, help=help_)


def too_much(stale: StaleEntry) -> str:
    """How much is accepted, and how much there is."""
    entry = stale.entry
    accepted = "" if entry.count == 1 else f" {entry.count:,} times"
    about = f" about `{entry.subject}`" if entry.subject else ""
    found = {0: "no more", 1: "once"}.get(stale.found, f"{stale.found:,} times")
    return f"`{entry.rule}` is accepted{accepted}{about} and found {found}"


def no_such_rule(entry: Entry) -> str:
    """An entry that `--update-baseline` would keep, as it keeps those of rules that did not run."""
    return f"`{entry.rule}` is accepted, but there is no such rule"
