"""The rule `sometimes-missing-property`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.judge.sent_fields import sent_fields
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.rule import Bad, Good, Rule


class SometimesMissingProperty(Rule[Usage]):
    """A required property is sent on every path through the code.

    A property that is only set in one branch lacks in the payloads of the other. Whether that ever
    happens the code alone may not tell, so this rule is strict.
    """

    group = "arguments"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            events:
              Song Played: {properties: {song_id: {type: string, required: true}, mood: string}}
            --- app.py
            import segment.analytics as analytics

            def play(song, mood):
                properties = {"song_id": song.id}
                if mood:
                    properties["mood"] = mood
                analytics.track("u1", "Song Played", properties)
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {properties: {song_id: {type: string, required: true}}}
            --- app.py
            import segment.analytics as analytics

            def play(song):
                properties = {}
                if song:
                    properties["song_id"] = song.id
                analytics.track("u1", "Song Played", properties)
            """,
            message="`Song Played` is sent without its required property `song_id` on some paths",
            at='"Song Played"',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every required key that is sent sometimes."""
        for each in subject.once(sent_fields):
            known = each.property
            if known is None or not known.required or each.field.always:
                continue
            one = each.expected
            whose = "its" if one.name.startswith("`") else "the"
            yield self.finding(
                head(one.call),
                f"{one.name} is sent without {whose} required {one.noun} `{each.path}` "
                "on some paths",
                one.subject("properties", each.path),
                help="set it on every path, or let the plan say that it is not required",
                notes=(Note("it is set here", each.field.key_span),),
            )
