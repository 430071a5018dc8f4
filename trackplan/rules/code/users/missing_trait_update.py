"""The rule `missing-trait-update`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.call_site import CallSite
from trackplan.code.judge.expected import head
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.listing import first_few
from trackplan.rule import Bad, Good, Rule


class MissingTraitUpdate(Rule[Usage]):
    """Traits that change along with an event are sent along with it.

    `sets` of an event names them. Code that sends the event and no such trait in the same file
    leaves the trait as it was, and every segment built on it is wrong.
    """

    group = "users"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            identify: {traits: {plan: string}}
            events:
              Plan Upgraded: {sets: {identify: [plan]}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Plan Upgraded")
            analytics.identify("u1", {"plan": "family"})
            """
        ),
    )
    bad = (
        Bad(
            """\
            identify: {traits: {plan: string}}
            events:
              Plan Upgraded: {sets: {identify: [plan]}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Plan Upgraded")
            """,
            message="`Plan Upgraded` changes the trait `plan`, which is not sent in this file",
            at='"Plan Upgraded"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every event that sets traits."""
        for call, event in subject.planned:
            for sets in event.sets:
                updates = [
                    other.traits
                    for other in subject.code.calls
                    if other.path == call.path and is_about(other, sets.target.value)
                ]
                if any(traits.open for traits in updates):
                    continue
                sent = {field.key for traits in updates for field in traits.fields}
                missing = [f"`{each.name}`" for each in sets.traits if each.name not in sent]
                if missing:
                    traits = "trait" if len(missing) == 1 else "traits"
                    yield self.finding(
                        head(call),
                        f"`{event.name}` changes the {traits} {first_few(missing)}, "
                        f"which {'is' if len(missing) == 1 else 'are'} not sent in this file",
                        subject_of(call, event.name, sets.target.value),
                        help="send it by an identify or group call",
                        notes=(Note("the plan says so here", sets.target.span),),
                    )


def is_about(call: CallSite, target: str) -> bool:
    """Whether a call sets traits of the user, or of a kind of group."""
    if target == "identify":
        return call.method == "identify"
    kind = target.removeprefix("groups.")
    return call.method == "group" and call.group_type in (None, kind)
