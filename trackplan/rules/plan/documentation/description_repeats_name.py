"""The rule `description-repeats-name`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.documentation.described import (
    Described,
    described_bundles,
    described_events,
    described_questions,
    described_terms,
)
from trackplan.plan.documentation.placeholders import is_written
from trackplan.plan.model.element import Element
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.vocabulary import Term
from trackplan.plan.names.event_names import reading_of
from trackplan.plan.naming.repetition import repeats
from trackplan.plan.properties.in_words import what_it_is
from trackplan.rule import Bad, Good, Rule

HELP = "say what the name does not: what counts, what does not, in which unit"


class DescriptionRepeatsName(Rule[Plan]):
    """A description says more than the name does.

    "Song played" under `Song Played` tells nobody whether a song counts that was skipped after a
    second, and hides that nothing has been described. Articles, "fired when a user", tense, number
    and declared synonyms make no difference; one word that the name lacks does. What is deprecated
    is left alone.
    """

    group = "documentation"
    severity = Severity.WARNING
    profile = "strict"
    yield_to = ("placeholder-description",)
    good = (
        Good(
            """\
            events:
              Song Played:
                description: Song played to the end.
                properties:
                  song_id: {type: string, description: Identifier of the song.}
                  is_gift: {type: boolean, description: Whether it is a gift.}
              Song Streamed: {status: deprecated, description: Song streamed.}
            """
        ),
        Good(
            """\
            events:
              User Signed Up: {description: When user signs up for the newsletter}
              Song Skipped: {description: ""}
              Song Liked: {description: 曲が高く評価された}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {description: Song played.}
            """,
            message="the description of the event `Song Played` says no more than its name",
            at="Song played.",
        ),
        Bad(
            """\
            events:
              User Signed Up: {description: This event is sent each time a user signs up}
            """,
            message="the description of the event `User Signed Up` says no more than its name",
            at="This event is sent each time a user signs up",
        ),
        Bad(
            """\
            events:
              Song Played:
                description: A listener starts a song.
                properties:
                  songId: {type: string, description: "The song's ID"}
            """,
            message="the description of the property `songId` says no more than its name",
            at='"The song\'s ID"',
        ),
        Bad(
            """\
            objects:
              Song: {description: A recording., synonyms: [Track]}
            events:
              Song Added: {description: Fired when the user adds a track.}
            """,
            message="the description of the event `Song Added` says no more than its name",
            at="Fired when the user adds a track.",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at whatever has a description."""
        asked = (
            described_events(plan),
            written_properties(plan),
            described_questions(plan),
            described_bundles(plan),
            described_terms(plan),
        )
        for kind, element, text in chain(*asked):
            if not is_written(text) or not repeats(text.value, names_of(plan, element), kind):
                continue
            if element.subject[:2] not in plan.leaving and not is_deprecated(element):
                message = (
                    f"the description of the {kind} `{element.name}` says no more than its name"
                )
                place = (*element.subject, "description")
                yield self.finding(text.span, message, place, help=HELP)


def written_properties(plan: Plan) -> Iterator[Described]:
    """Properties with a description of their own, also where the rest is from the dictionary."""
    for defined in plan.defined:
        whole = defined.whole
        if whole.description is not None and not defined.is_items and whole.states("description"):
            yield what_it_is(whole), whole, whole.description


def is_deprecated(element: Element) -> bool:
    """Whether it is on its way out."""
    return isinstance(element, Property) and element.deprecated is not None


def names_of(plan: Plan, element: Element) -> list[str]:
    """What an element may be called: its name, and the synonyms of the words in it."""
    terms: list[Term] = []
    # A term may well be explained by one of its synonyms.
    if isinstance(element, Event) and (plan.objects or plan.actions):
        read = reading_of(plan, element.name)
        terms = [match.term for match in (read.object, read.action) if match is not None]
    names = [element.name]
    for term in terms:
        names += (term.name, *(synonym.value for synonym in term.synonyms))
    return names
