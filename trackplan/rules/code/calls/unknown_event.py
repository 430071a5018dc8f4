"""The rule `unknown-event`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.call_site import CallSite, KnownNames
from trackplan.code.judge.expected import head
from trackplan.code.judge.literals import respelled
from trackplan.code.judge.names import is_held, names_of
from trackplan.code.usage import KINDS, Usage, subject_of
from trackplan.code.value import Constant
from trackplan.diagnostic import Diagnostic, Fix, Severity
from trackplan.plan.references.near_names import perhaps_meant, surely_meant
from trackplan.rule import Bad, Good, Rule
from trackplan.source import Span

# SDKs that send events of their own, whose names begin with a dollar sign.
OWN_EVENTS = frozenset({"posthog", "mixpanel", "amplitude"})


class UnknownEvent(Rule[Usage]):
    """What code sends is in the plan.

    An event that the plan lacks has no owner, no description and no types; whoever finds it in a
    dashboard does not know what it counts. Mostly its name is a variant of one that is there. Pages
    and screens are held to the plan only where it names any.
    """

    group = "calls"
    severity = Severity.ERROR
    needs_whole_subject = True
    good = (
        Good(
            """\
            events:
              Song Played:
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            analytics.page("u1", "Docs", "Pricing")
            """
        ),
        Good(
            """\
            events:
              Song Played:
            --- app.py
            import posthog

            posthog.capture("$pageview", distinct_id="u1")
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

            analytics.track("u1", "song_played")
            """,
            message="the plan has no event `song_played`",
            at='"song_played"',
            fixed="""\
            events:
              Song Played:
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            """,
        ),
        Bad(
            """\
            events:
              Song Played:
            --- app.py
            import segment.analytics as analytics

            NAMES = {"play": "Song Played", "stop": "Stream Halted"}

            def on(action):
                analytics.track("u1", NAMES[action])
            """,
            message="the plan has no event `Stream Halted`",
            at="NAMES[action]",
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every name that a call can send."""
        for call in subject.code.calls:
            if not isinstance(call.event, KnownNames) or not is_held(subject, call):
                continue
            for name in call.event.names:
                known = subject.event(call, str(name.value)) is not None
                if not (known or is_of_sdk(call, name)):
                    yield self.unknown(subject, call, name)

    def unknown(self, usage: Usage, call: CallSite, name: Constant) -> Diagnostic:
        """Say what is unknown, and what may be meant."""
        sent = str(name.value)
        names = names_of(usage, call)
        meant = surely_meant(sent, names)
        near = meant or perhaps_meant(sent, names)
        help = "add it to the plan, or send an event that is there"
        return self.finding(
            place_of(call, name),
            f"the plan has no {KINDS[call.method]} `{sent}`",
            subject_of(call, sent),
            help=f"did you mean `{near}`?" if near else help,
            fix=correction(usage, name, meant),
        )


def is_of_sdk(call: CallSite, name: Constant) -> bool:
    """Whether the SDK itself gives the event its name and its meaning."""
    return str(name.value).startswith("$") and call.sdk in OWN_EVENTS


def place_of(call: CallSite, name: Constant) -> Span:
    """The literal where it stands in the call itself, else the argument."""
    if name.span is not None and call.span.covers(name.span):
        return name.span
    return head(call)


def correction(usage: Usage, name: Constant, meant: str | None) -> Fix | None:
    """Write what is meant; what is live has history, so that nobody does it unasked."""
    if meant is None or name.span is None or name.span.path not in usage.files:
        return None
    edit = respelled(usage.files[name.span.path], name.span, meant)
    return None if edit is None else Fix(f"Send `{meant}`", (edit,), safe=False)
