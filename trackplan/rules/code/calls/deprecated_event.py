"""The rule `deprecated-event`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.call_site import CallSite
from trackplan.code.judge.expected import head
from trackplan.code.judge.literals import respelled
from trackplan.code.judge.names import literal_of
from trackplan.code.usage import Usage, subject_of
from trackplan.diagnostic import Diagnostic, Fix, Note, Severity
from trackplan.plan.model.event import Event
from trackplan.rule import Bad, Good, Rule


class DeprecatedEvent(Rule[Usage]):
    """No code sends an event that is deprecated.

    Each call that is left keeps an event alive that nobody wants to look at any more. Where the
    event that replaces it has the same properties, only the name changes.
    """

    group = "calls"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Played:
              Song Started: {status: deprecated, deprecated: {replaced_by: Song Played}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played")
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {properties: {song_id: string}}
              Song Started:
                status: deprecated
                deprecated: {replaced_by: Song Played}
                properties: {song_id: string}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Started", {"song_id": "s1"})
            """,
            message="the event `Song Started` is deprecated",
            at='"Song Started"',
            fixed="""\
            events:
              Song Played: {properties: {song_id: string}}
              Song Started:
                status: deprecated
                deprecated: {replaced_by: Song Played}
                properties: {song_id: string}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"song_id": "s1"})
            """,
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every call of a deprecated event."""
        for call, event in subject.planned:
            deprecation = event.deprecated
            if event.is_removed or (deprecation is None and event.status != "deprecated"):
                continue
            replaced = deprecation.replaced_by if deprecation is not None else None
            replacement = subject.plan.find(replaced) if replaced is not None else None
            help = f"send `{replacement.name}`" if replacement else "stop sending it"
            yield self.finding(
                head(call),
                f"the {event.kind} `{event.name}` is deprecated",
                subject_of(call, event.name),
                help=help,
                notes=(Note("the plan says so here", event.name_span),),
                fix=replaced_name(subject, call, event, replacement),
            )


def replaced_name(
    usage: Usage, call: CallSite, event: Event, replacement: Event | None
) -> Fix | None:
    """Write the new name, where both events carry the same."""
    if replacement is None or signature(event) != signature(replacement):
        return None
    literal = literal_of(call, event.name)
    if literal is None or literal.path not in usage.files:
        return None
    edit = respelled(usage.files[literal.path], literal, replacement.name)
    return None if edit is None else Fix(f"Send `{replacement.name}`", (edit,), safe=False)


def signature(event: Event) -> set[tuple[str, tuple[str, ...], bool]]:
    """What an event carries: names, types, and what is required."""
    return {(each.name, each.type_names, bool(each.required)) for each in event.all_properties}
