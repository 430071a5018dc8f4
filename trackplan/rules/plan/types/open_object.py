"""The rule `open-object`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.stated import settled, stated
from trackplan.rule import Bad, Good, Rule


class OpenObject(Rule[Plan]):
    """Events, traits and objects are closed: what is sent in them is in the plan.

    `open: true` lets anything pass that the plan does not name, personal data and misspelled names
    among it. Where it has to be, such as for answers that users write themselves, suppress this
    rule there and say why.
    """

    group = "types"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            events:
              Form Sent:
                open: false
                properties: {answer: {properties: {question: string}}}
            """
        ),
        Good(
            """\
            events:
              Form Sent: {status: removed, open: true}
              Form Seen: {status: deprecated, properties: {answer: {type: object, open: true}}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Form Sent:
                open: true
            """,
            message="`Form Sent` is open: what the plan does not name is not checked",
            at="open",
        ),
        Bad(
            """\
            properties:
              answers: {type: object, open: true}
            events:
              Form Sent: {properties: {answers: {description: What was answered.}}}
            """,
            message="`answers` is open: what the plan does not name is not checked",
            at="open",
        ),
        Bad(
            """\
            identify: {open: true, traits: {plan: string}}
            """,
            message="`identify` is open: what the plan does not name is not checked",
            at="open",
        ),
        Bad(
            """\
            events:
              "*": {open: true}
            """,
            message="`*` is open: what the plan does not name is not checked",
            at="open",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at elements, then at objects where they are defined."""
        for event in (*plan.every, *plan.standing):
            if event.open and event.status != "deprecated":
                yield from self.opened(event)
        for traits in plan.trait_sets:
            if traits.open:
                yield from self.opened(traits)
        for defined in settled(plan):
            if defined.whole.open and "open" in stated(defined.whole):
                yield from self.opened(defined.whole)

    def opened(self, element: Element) -> Iterator[Diagnostic]:
        """The finding about one element."""
        written = element.written("open")
        if written is not None:
            yield self.finding(
                written.key.span,
                f"`{element.name}` is open: what the plan does not name is not checked",
                (*element.subject, "open"),
                help="name what may be sent, or suppress this with a reason",
            )
