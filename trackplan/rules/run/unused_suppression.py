"""The rule `unused-suppression`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Fix, Severity
from trackplan.plan.edit.comments import without_comment, without_names
from trackplan.rule import Bad, Good, Rule
from trackplan.run import Run
from trackplan.suppress import Named, Suppression


class UnusedSuppression(Rule[Run]):
    """Every suppression comment suppresses something.

    A comment that outlives its finding hides the next one, which nobody has looked at. It is
    called unused only where its rule has run and its whole plan could be read; what has expired
    or names no rule is another matter.
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
            # trackplan: ignore-file[missing-description] imported, to be described by June
            events:
              Song Played: {owner: growth}
            """
        ),
        Good(
            """\
            events:
              Song Played:
                # trackplan: ignore[missing-description] until=2026-05-01 it has expired
                description: Playback began.
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played:
                description: Playback began. # trackplan: ignore[missing-description] in a hurry
            """,
            message="this comment suppresses `missing-description`, which finds nothing here",
            at="missing-description",
            fixed="""\
            events:
              Song Played:
                description: Playback began.
            """,
        ),
        Bad(
            """\
            # trackplan: ignore-file[missing-why] imported
            events:
              Song Played: {why: Which songs bring listeners back?}
            """,
            message="this comment suppresses `missing-why`, which finds nothing in this file",
            at="missing-why",
            fixed="""\
            events:
              Song Played: {why: Which songs bring listeners back?}
            """,
        ),
        Bad(
            """\
            events:
            # trackplan: ignore[missing-description] its name says it all
              Song Played: {description: Playback began.}
            """,
            message="this comment suppresses `missing-description`, but covers nothing",
            at="missing-description",
        ),
        Bad(
            """\
            events:
              Song Played: # trackplan: ignore[missing-description, missing-why] known
                why: Which songs bring listeners back?
            """,
            message="this comment suppresses `missing-why`, which finds nothing here",
            at="missing-why",
            fixed="""\
            events:
              Song Played: # trackplan: ignore[missing-description] known
                why: Which songs bring listeners back?
            """,
        ),
    )

    def check(self, run: Run) -> Iterator[Diagnostic]:
        """Look at the comments of judged files, rule by rule."""
        for comment in run.suppressions:
            if comment.span.path in run.judged_files and not comment.is_expired(run.today):
                unused = [named for named in comment.rules if is_unused(named, comment, run)]
                fix = fix_of(comment, unused, run)
                for named in unused:
                    message = f"this comment suppresses `{named.name}`, {in_vain(comment)}"
                    subject = run.subject(named.span.path, named.name)
                    help_ = help_for(named, comment)
                    yield self.finding(named.span, message, subject, help=help_, fix=fix)


def is_unused(named: Named, comment: Suppression, run: Run) -> bool:
    """Whether the rule has run and the comment has silenced none of its findings."""
    return named.name in run.judged_rules and (comment, named.name) not in run.used


def in_vain(comment: Suppression) -> str:
    """Why the comment silences nothing."""
    if comment.covers is None:
        return "which finds nothing in this file"
    return "which finds nothing here" if comment.covers else "but covers nothing"


def help_for(named: Named, comment: Suppression) -> str:
    """What to do; a comment that covers nothing has most likely slipped."""
    if comment.covers == ():
        return "put it at the end of the line that it is about, or indent it like the key below"
    rest = {each.name for each in comment.rules} - {named.name}
    return f"take `{named.name}` out of the list" if rest else "remove the comment"


def fix_of(comment: Suppression, unused: list[Named], run: Run) -> Fix | None:
    """Remove what is unused; all findings about a comment share this fix.

    None where the comment covers nothing, and where a second one behind it would come to life.
    """
    if comment.covers == () or any(p.kind == "second-directive" for p in comment.problems):
        return None
    names = {named.name for named in unused}
    if not names.issuperset(each.name for each in comment.rules):
        title = "Take what is unused out of the list"
        return Fix(title, without_names(comment.rules, names), safe=True)
    source = run.files.get(comment.span.path)
    if source is None:
        return None
    return Fix("Remove the comment", (without_comment(source, comment.span),), safe=True)
