"""The rule `bypasses-client`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.code.call_site import CONFIGURED, CallSite
from trackplan.code.dotted import dotted
from trackplan.code.judge.client_methods import client_methods
from trackplan.code.judge.expected import head
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.listing import in_a_row
from trackplan.rule import Bad, Good, Rule

# What `trackplan generate` notes beside the files of a client.
MANIFEST = """--- .trackplan-manifest.json
            {
              "version": 1,
              "files": {
                "songs.py": "7d5f1a3cbb0e2ea7b0d5a9ad1f8c0f3fd7b3c5a85bd1b8ab4d9a4f1c6e2f7a90"
              },
              "client": {
                "language": "python",
                "path": "songs.py",
                "class": "Analytics",
                "methods": {"song_played": {"sends": "track", "name": "Song Played"}}
              }
            }"""


@dataclass(frozen=True)
class BypassesClient(Rule[Usage]):
    """Events are sent through the project's own client.

    A wrapper that adds what every event carries, asks for consent or can be switched off is of no
    use to a call that goes past it. `client` names the modules, classes or functions that may call
    an SDK. Without it only those calls are meant for whose event a client that trackplan generated
    has a method: this one knows the properties and their types.
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
        Good(
            f"""\
            events:
              Song Played:
            {MANIFEST}
            --- songs.py
            class Analytics: ...
            --- app.py
            from songs import Analytics

            def play(analytics: Analytics, user):
                analytics.song_played(user.id)
            """
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
        Bad(
            f"""\
            events:
              Song Played:
            {MANIFEST}
            --- songs.py
            class Analytics: ...
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            """,
            message="this call goes past `Analytics.song_played`",
            at='"Song Played"',
        ),
    )
    client: tuple[str, ...] = ()

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every call of an SDK."""
        if self.client:
            yield from self.past_named(subject)
        else:
            yield from self.past_generated(subject)

    def past_generated(self, subject: Usage) -> Iterator[Diagnostic]:
        """Calls that name an event for which a generated client has a method."""
        methods = subject.once(client_methods)
        for call in subject.code.calls if methods else ():
            if call.is_generated or call.sdk == CONFIGURED or call.level == "marker":
                continue
            keys = ((call.method, name) for name in call.names)
            known = dict.fromkeys(methods[key] for key in keys if key in methods)
            if known:
                yield self.past(call, in_a_row((f"`{name}`" for name in known), "or"))

    def past(self, call: CallSite, names: str) -> Diagnostic:
        """The finding about one call."""
        return self.finding(
            head(call),
            f"this call goes past {names}",
            subject_of(call, *call.names[:1]),
            help=f"call {names} instead",
        )

    def past_named(self, subject: Usage) -> Iterator[Diagnostic]:
        """Calls that stand outside of what the option names, and do not go through it."""
        names = in_a_row((f"`{name}`" for name in self.client), "or")
        past = [call for call in subject.code.calls if not self.is_held(call)]
        said = {function_of(call) for call in past}
        for call in past:
            # Where a function goes past the client, its callers need not be told as well.
            if said.isdisjoint(call.through):
                yield self.past(call, names)

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
