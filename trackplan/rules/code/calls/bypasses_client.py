"""The rule `bypasses-client`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.code.call_site import CallSite
from trackplan.code.dotted import dotted
from trackplan.code.judge.expected import head
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.listing import in_a_row
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class BypassesClient(Rule[Usage]):
    """Events are sent through the project's own client.

    A wrapper that adds what every event carries, asks for consent or can be switched off is of no
    use to a call that goes past it. `client` names the modules, classes or functions that may call
    an SDK; without it nothing is asked.
    """

    group = "calls"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Played:
            --- tracking.py
            import segment.analytics as analytics

            def track(name):
                analytics.track("u1", name)
            --- app.py
            from tracking import track

            track("Song Played")
            """,
            options={"client": ("tracking",)},
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played:
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            """,
            message="this call goes past `tracking.track`",
            at='"Song Played"',
            options={"client": ("tracking.track",)},
        ),
    )
    client: tuple[str, ...] = ()

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every call of an SDK."""
        if not self.client:
            return
        names = in_a_row((f"`{name}`" for name in self.client), "or")
        past = [call for call in subject.code.calls if not self.is_held(call)]
        said = {function_of(call) for call in past}
        for call in past:
            # Where a function goes past the client, its callers need not be told as well.
            if said.isdisjoint(call.through):
                yield self.finding(
                    head(call),
                    f"this call goes past {names}",
                    subject_of(call, *call.names[:1]),
                    help=f"call {names} instead",
                )

    def is_held(self, call: CallSite) -> bool:
        """Whether a call stands in the client, or goes through it."""
        return any(map(self.belongs, (function_of(call), *call.through)))

    def belongs(self, name: str) -> bool:
        """Whether a dotted name is, or lies in, the client; the way to a module may be longer."""
        return any(
            f".{name}.".find(f".{each}.") >= 0 or f".{name}".endswith(f".{each}")
            for each in self.client
        )


def function_of(call: CallSite) -> str:
    """The function that a call stands in, or its module, dotted as wrappers are."""
    return dotted(call.path, call.function)
