"""The rule `unknown-suppression`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Edit, Fix, Severity
from trackplan.plan.load.problems import LOADING_PROBLEMS
from trackplan.plan.references.misspelling import meant_by
from trackplan.rule import Bad, Good, Rule
from trackplan.run import Run
from trackplan.suggest import did_you_mean
from trackplan.suppress import Named, Suppression


class UnknownSuppression(Rule[Run]):
    """Every suppression comment can be read, and names rules that there are.

    A slip in a comment is silent otherwise: it suppresses nothing, or with a malformed date it
    suppresses for ever, and looks as if it did what it says.
    """

    group = "run"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Played: # trackplan: ignore[missing-description] until=2027-01-31 to be written
            """
        ),
        Good(
            """\
            # trackplan: see the manual
            events:
              Song Played: {trigger: "The # trackplan: ignroe[x] in this text is no comment."}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: # trackplan: ignore[mising-description] its name says it all
            """,
            message="there is no rule `mising-description`",
            at="mising-description",
            fixed="""\
            events:
              Song Played: # trackplan: ignore[missing-description] its name says it all
            """,
        ),
        Bad(
            """\
            events:
              Song Played: # trackplan: ignore[no-more-fax-machines, missing-description] really
            """,
            message="there is no rule `no-more-fax-machines`",
            at="no-more-fax-machines",
        ),
        Bad(
            """\
            events:
              Song Played: # trackplan: ignore[invalid-shape] it is what it is
            """,
            message="`invalid-shape` cannot be suppressed",
            at="invalid-shape",
        ),
        Bad(
            """\
            events:
              Song Played: # trackplan: ignroe[missing-description] its name says it all
            """,
            message="`ignroe` is no directive, so this comment suppresses nothing",
            at="ignroe",
        ),
        Bad(
            """\
            events:
              Song Played: # trackplan: ignore[missing-description] until=soon to be written
            """,
            message="`soon` is no date, so this suppression never expires",
            at="until=soon",
        ),
    )

    def check(self, run: Run) -> Iterator[Diagnostic]:
        """Look at every comment that was read."""
        for comment in run.suppressions:
            for problem in comment.problems:
                subject = run.subject(problem.span.path, problem.kind)
                yield self.finding(problem.span, problem.message, subject, help=problem.help)
            for named in comment.rules:
                if named.name not in run.known_rules:
                    yield self.unknown(named, comment, run)

    def unknown(self, named: Named, comment: Suppression, run: Run) -> Diagnostic:
        """The finding about one name that is no rule."""
        subject = run.subject(named.span.path, named.name)
        if named.name in LOADING_PROBLEMS:
            message = f"`{named.name}` cannot be suppressed"
            help_ = "correct what it finds: until then a part of the plan is not read"
            return self.finding(named.span, message, subject, help=help_)
        message = f"there is no rule `{named.name}`"
        meant = meant_by(named.name, run.known_rules)
        if meant is None:
            near = did_you_mean(named.name, sorted(run.known_rules))
            help_ = near or "`trackplan rules` lists them"
            return self.finding(named.span, message, subject, help=help_)
        help_ = f"did you mean `{meant}`?"
        fix = correction(named, comment, meant)
        return self.finding(named.span, message, subject, help=help_, fix=fix)


def correction(named: Named, comment: Suppression, meant: str) -> Fix | None:
    """Write what is meant, unless the comment names that as well."""
    if any(each.name == meant for each in comment.rules):
        return None
    return Fix(f"Write `{meant}`", (Edit(named.span, meant),), safe=True)
