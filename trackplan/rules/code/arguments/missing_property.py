"""The rule `missing-property`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.judge.sent_fields import Object, objects
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.listing import first_few
from trackplan.plan.model.property import Property
from trackplan.rule import Bad, Good, Rule


class MissingProperty(Rule[Usage]):
    """A call sends every property that the plan requires.

    Where a required property lacks, every chart that is broken down by it has a gap. Nothing is
    said where a call may send more than can be seen.
    """

    group = "arguments"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              Song Played: {properties: {song_id: {type: string, required: true}, mood: string}}
            --- app.py
            import segment.analytics as analytics

            def play(song_id, **more):
                analytics.track("u1", "Song Played", {"song_id": song_id})
                analytics.track("u1", "Song Played", more)
            """
        ),
        Good(
            """\
            identify:
              traits: {plan: {type: string, required: true}}
            events:
              Song Played: {properties: {song_id: {type: string, required: true}}}
            --- app.py
            import segment.analytics as analytics

            def play(song):
                properties = {}
                if song:
                    properties["song_id"] = song.id
                analytics.track("u1", "Song Played", properties)
                analytics.identify("u1", {"plan": "solo"})
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

            analytics.track("u1", "Song Played", {"position": 3})
            """,
            message="`Song Played` is sent without its required property `song_id`",
            at='"Song Played"',
        ),
        Bad(
            """\
            identify:
              traits:
                plan: {type: string, required: true}
                seats: {type: integer, required: true}
            --- app.py
            import segment.analytics as analytics

            analytics.identify("u1", {})
            """,
            message="the user is sent without the required traits `plan` and `seats`",
            at='analytics.identify("u1", {})',
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every object of which all keys are known."""
        for each in subject.once(objects):
            if each.payload.open:
                continue
            known = {field.key for field in each.payload.fields}
            missing = [p for p in each.properties if p.required and p.name not in known]
            if missing:
                yield self.missing(each, missing)

    def missing(self, whole: Object, missing: list[Property]) -> Diagnostic:
        """Say what lacks."""
        one = whole.expected
        names = first_few([f"`{whole.inside(each.name)}`" for each in missing])
        whose = "its" if one.name.startswith("`") else "the"
        noun = one.noun if len(missing) == 1 else plural(one.noun)
        return self.finding(
            head(one.call),
            f"{one.name} is sent without {whose} required {noun} {names}",
            one.subject(plural(one.noun), *(each.name for each in missing)),
            help="send it, or let the plan say that it is not required",
            notes=[Note(f"`{each.name}` is required here", each.name_span) for each in missing[:3]],
        )


def plural(noun: str) -> str:
    """Several of them."""
    return noun.replace("property", "propertie") + "s"
