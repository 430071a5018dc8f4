"""The rule `wrong-type`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.expected import head
from trackplan.code.judge.sent_fields import sent_fields
from trackplan.code.judge.types import wanted, wrong_type
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.rule import Bad, Good, Rule


class WrongType(Rule[Usage]):
    """A value has the type that the plan states.

    A number that is sent as a text sorts wrong, sums to nothing, and in a warehouse its column
    breaks or splits in two. Nothing is said of a value whose type is not certain.
    """

    group = "arguments"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            events:
              Song Played:
                properties:
                  position: integer
                  price: number
                  at: datetime
                  mood: {type: string, nullable: true}
            --- app.py
            import datetime
            import segment.analytics as analytics

            def play(position, songs, mood: str | None):
                analytics.track("u1", "Song Played", {
                    "position": len(songs), "price": 3, "mood": mood,
                    "at": datetime.datetime.now().isoformat(),
                })
                analytics.track("u1", "Song Played", {"position": position})
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {properties: {position: integer}}
            --- app.py
            import segment.analytics as analytics

            def play(position: int):
                analytics.track("u1", "Song Played", {"position": str(position)})
            """,
            message="`position` is sent as a text, not as an integer",
            at="str(position)",
        ),
        Bad(
            """\
            events:
              Song Played:
                properties:
                  songs: {type: array, items: {type: object, properties: {id: string}}}
            --- app.py
            import segment.analytics as analytics

            analytics.track("u1", "Song Played", {"songs": [{"id": 7}]})
            """,
            message="`songs[].id` is sent as an integer, not as a text",
            at="7",
        ),
    )

    def check(self, subject: Usage) -> Iterator[Diagnostic]:
        """Look at every value whose type is known."""
        for each in subject.once(sent_fields):
            known = each.property
            sent = None if known is None else wrong_type(known, each.field.value)
            if known is None or sent is None:
                continue
            one, field = each.expected, each.field
            inside = field.value_span.path == one.call.path
            yield self.finding(
                field.value_span if inside else head(one.call),
                f"`{each.path}` is sent as {sent}, not as {wanted(known)}",
                one.subject("properties", each.path),
                help=f"{one.name} states its type in the plan",
                notes=(
                    Note("this is how the plan defines it", known.name_span),
                    *(() if inside else (Note("the value is written here", field.value_span),)),
                ),
            )
