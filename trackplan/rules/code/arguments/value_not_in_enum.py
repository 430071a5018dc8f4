"""The rule `value-not-in-enum`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.constants import Misfit, misfits
from trackplan.code.judge.literals import respelled
from trackplan.code.judge.misfit_place import place_of
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Fix, Note, Severity
from trackplan.plan.references.near_names import perhaps_meant, surely_meant
from trackplan.rule import Bad, Good, Rule


class ValueNotInEnum(Rule[Usage]):
    """A literal is one of the values that the plan lists.

    A value beside the list is a row of its own in every chart, often only another spelling of one
    that is there.
    """

    group = "arguments"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              Plan Upgraded: {properties: {plan: {type: string, enum: [free, solo]}}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Plan Upgraded", {"plan": "solo"})
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Plan Upgraded: {properties: {plan: {type: string, enum: [free, family]}}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Plan Upgraded", {"plan": "Family"})
            """,
            message="`plan` is `Family`, not one of `free`, `family`",
            at='"Family"',
            fixed="""\
            events:
              Plan Upgraded: {properties: {plan: {type: string, enum: [free, family]}}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Plan Upgraded", {"plan": "family"})
            """,
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every literal for which the plan lists values."""
        for each in subject.once(misfits):
            if each.choice:
                yield self.finding(
                    place_of(each),
                    each.message,
                    each.sent.expected.subject("properties", each.sent.path),
                    help=nearest(each),
                    notes=(Note("this is how the plan defines it", each.known.name_span),),
                    fix=correction(subject, each),
                )


def listed(misfit: Misfit) -> frozenset[str]:
    """The texts among the values that the plan lists."""
    values = [each.json for each in misfit.known.constraints.enum or ()]
    return frozenset(value for value in values if isinstance(value, str))


def nearest(misfit: Misfit) -> str:
    """What may be meant."""
    near = perhaps_meant(str(misfit.constant.value), listed(misfit))
    return f"did you mean `{near}`?" if near else "send one of them, or add it to the plan"


def correction(usage: Usage, misfit: Misfit) -> Fix | None:
    """Write the value that is meant; reports may know the other one."""
    meant = surely_meant(str(misfit.constant.value), listed(misfit))
    span = misfit.constant.span
    if meant is None or span is None or span.path not in usage.files:
        return None
    edit = respelled(usage.files[span.path], span, meant)
    return None if edit is None else Fix(f"Send `{meant}`", (edit,), safe=False)
