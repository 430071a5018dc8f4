"""The rule `destination-value-length`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.listing import counted
from trackplan.plan.destinations.wrong_lengths import WrongLength, wrong_lengths
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties import in_words
from trackplan.rule import Bad, Good, Rule

SHOWN = 24
USER_ID = ("identify", "user_id")
LONG = "Listeners who came back within a month of their first visit"


class DestinationValueLength(Rule[Plan]):
    """Every destination keeps the texts of a property and trait in full.

    Tools cut off texts that are longer than they keep, 36 characters in a user property of Google
    Analytics 4, so that two values may become one. Only what the plan states is judged: values
    that are allowed, examples, defaults, `minLength`, and for ids that a tool wants longer
    `maxLength`.
    """

    group = "destinations"
    severity = Severity.WARNING
    good = (
        Good(
            f"""\
            destinations: {{ga: {{kind: ga4, sources: [web]}}, warehouse: {{kind: postgres}}}}
            sources: {{web: {{}}, api: {{}}}}
            identify: {{traits: {{segment: {{type: string, enum: [new, back]}}}}}}
            events:
              song_played: {{properties: {{cohort: {{type: string, examples: ["{LONG}"]}}}}}}
              song_synced:
                sources: [api]
                properties: {{note: {{type: string, minLength: 200}}}}
            """
        ),
        Good(
            """\
            destinations: [amplitude]
            identify: {user_id: {examples: [usr_1]}, traits: {level: {type: integer, enum: [1]}}}
            """
        ),
    )
    bad = (
        Bad(
            f"""\
            destinations: [google-analytics-4]
            identify:
              traits:
                cohort: {{type: string, enum: [new, "{LONG}"]}}
            """,
            message=(
                "`Listeners who came back …` has 59 characters, but Google Analytics 4 keeps 36"
                " in the trait `cohort`"
            ),
            at="cohort",
        ),
        Bad(
            """\
            destinations: [google-analytics-4]
            events:
              song_played: {properties: {lyrics: {type: string, minLength: 200}}}
            """,
            message=(
                "`lyrics` has 200 characters at least, but Google Analytics 4 keeps 100"
                " in the property `lyrics`"
            ),
            at="lyrics",
        ),
        Bad(
            """\
            destinations: [amplitude]
            identify: {user_id: {type: string, examples: [u_42]}}
            """,
            message="`u_42` has 4 characters, but Amplitude wants 5 in the id `user_id`",
            at="user_id",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Measure the texts that the plan states."""
        for wrong in wrong_lengths(plan):
            place, name = wrong.carried.place, wrong.carried.target.limits.name
            yield self.finding(
                place.name_span,
                message(wrong),
                place.subject,
                help=f"send a text that fits; {name} {wrong.length.effect}",
                notes=[Note("this says so", wrong.said.span), *wrong.carried.notes],
            )


def message(wrong: WrongLength) -> str:
    """What is too long, or too short."""
    place, name = wrong.carried.place, wrong.carried.target.limits.name
    keeps = "keeps" if wrong.size > wrong.bound else "wants"
    size, what = counted(wrong.size, wrong.unit), what_it_is(wrong)
    if wrong.text is None:
        size += " at least" if keeps == "keeps" else " at most"
    text = place.name if wrong.text is None else shown(wrong.text)
    return f"`{text}` has {size}, but {name} {keeps} {wrong.bound} in the {what} `{place.name}`"


def what_it_is(wrong: WrongLength) -> str:
    """How people call what has the value."""
    subject = wrong.carried.place.subject
    return "id" if subject == USER_ID else in_words.what_it_is(wrong.carried.place)


def shown(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + " …"
