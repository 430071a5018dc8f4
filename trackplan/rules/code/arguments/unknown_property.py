"""The rule `unknown-property`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.judge.literals import respelled
from trackplan.code.judge.sent_fields import Object, objects
from trackplan.code.usage import Usage
from trackplan.code.value import Field
from trackplan.diagnostic import Diagnostic, Fix, Note, Severity
from trackplan.listing import few_and_others
from trackplan.plan.references.near_names import perhaps_meant, surely_meant
from trackplan.rule import Bad, Good, Rule
from trackplan.source import Span


class UnknownProperty(Rule[Usage]):
    """A call sends only properties that the plan names.

    What the plan lacks has no type and no description, and mostly it is a variant of a property
    that is there: then the one that was meant is empty.
    """

    group = "arguments"
    severity = Severity.ERROR
    yield_to = ("pii-in-call",)
    good = (
        Good(
            """\
            events:
              Song Played: {properties: {song_id: string}}
              Song Liked: {open: true}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"song_id": "s1"})
            analytics.track("u1", "Song Liked", {"anything": 1})
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {properties: {song_id: string}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"songId": "s1"})
            """,
            message="`Song Played` has no property `songId`",
            at='"songId"',
            fixed="""\
            events:
              Song Played: {properties: {song_id: string}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"song_id": "s1"})
            """,
        ),
        Bad(
            """\
            events:
              Song Played: {properties: {song: {type: object, properties: {id: string}}}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"song": {"id": "s1", "artist": "a"}})
            """,
            message="`Song Played` has no property `song.artist`",
            at='"artist"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every object that the plan closes."""
        found: dict[Span, list[tuple[Object, Field]]] = {}
        for whole in subject.once(objects):
            names = {known.name for known in whole.properties}
            for field in () if whole.open else whole.payload.fields:
                if field.key not in names:
                    found.setdefault(field.key_span, []).append((whole, field))
        for each in found.values():
            yield self.unknown(subject, each)

    def unknown(self, usage: Usage, found: list[tuple[Object, Field]]) -> Diagnostic:
        """Say once what is unknown, for all calls that send it from one place."""
        whole, field = found[0]
        one = whole.expected
        names = frozenset(known.name for known in whole.properties)
        left = names - {each.key for each in whole.payload.fields}
        meant = surely_meant(field.key, left)
        near = meant or perhaps_meant(field.key, left)
        others = list(dict.fromkeys(each.expected.name for each, _ in found))
        have = "has" if len(others) == 1 else "have"
        calls = [] if one.call.span.covers(field.key_span) else [Note("sent here", head(one.call))]
        return self.finding(
            field.key_span,
            f"{few_and_others(others, 'events')} {have} no {one.noun} `{whole.inside(field.key)}`",
            one.subject("properties", whole.inside(field.key)),
            help=f"did you mean `{near}`?" if near else "add it to the plan, or do not send it",
            notes=calls,
            fix=correction(usage, field, meant) if len(others) == 1 else None,
        )


def correction(usage: Usage, field: Field, meant: str | None) -> Fix | None:
    """Write what is meant; nobody does it unasked, since dashboards may read the other."""
    if meant is None or not field.literal or field.key_span.path not in usage.files:
        return None
    edit = respelled(usage.files[field.key_span.path], field.key_span, meant)
    return None if edit is None else Fix(f"Send `{meant}`", (edit,), safe=False)
