"""The rule `dynamic-event-name`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.composed import may_send
from trackplan.code.judge.expected import head
from trackplan.code.judge.names import is_held
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.listing import few_and_others
from trackplan.rule import Bad, Good, Rule


class DynamicEventName(Rule[Usage]):
    """The name of an event is known before the code runs.

    A name that is put together can be anything, grows without end in the destinations, and cannot
    be held to the plan. A property tells cases apart better than a name. A call that only hands on
    what the function around it was given is not meant: there the callers are asked.
    Pages and screens are held to the plan only where it names any.
    """

    group = "calls"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Played:
            --- app.py
            import segment.analytics as analytics

            def track(name, properties):
                analytics.track("u1", name, properties)

            track("Song Played", {})
            """
        ),
        Good(
            """\
            events:
              Song Played:
            --- app.py
            import segment.analytics as analytics

            def on(plugin):
                # trackplan: event "Song Played"
                analytics.track("u1", plugin.load().name)
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

            for line in open("actions.txt"):
                analytics.track("u1", f"Song {line.strip()}")
            """,
            message="the name of this event is only known when the code runs: `Song *`",
            at='f"Song {line.strip()}"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every name that is not known."""
        for call in subject.code.calls:
            if call.pattern is None or call.relayed or not is_held(subject, call):
                continue
            known = call.pattern.strip("*")
            pattern = f": `{call.pattern}`" if known else ""
            fitting = [f"`{e.name}`" for e in subject.plan.event_likes if may_send(call, e)]
            if fitting and known:
                help = f"in the plan this may be {few_and_others(fitting, 'events')}"
            else:
                help = "send one event and tell cases apart by a property"
            yield self.finding(
                head(call),
                f"the name of this event is only known when the code runs{pattern}",
                subject_of(call, call.pattern),
                help=f'{help}; `# trackplan: event "…"` says which it is',
            )
