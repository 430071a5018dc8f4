"""The rule `missing-description`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.documentation.described import (
    Described,
    described_bundles,
    described_events,
    described_questions,
    described_terms,
)
from trackplan.plan.documentation.placeholders import is_written
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.properties.by_name import by_name
from trackplan.plan.properties.definitions import takes_definition
from trackplan.plan.properties.in_words import what_it_is
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class MissingDescription(Rule[Plan]):
    """Every event, property, metric and funnel says what it means.

    Whoever reads a chart next year has only the plan to ask. A property may take its description
    from the dictionary, where it is asked for once; what has been removed needs none. A text that
    only holds the place of a description is another rule's matter.

    With `bundles` and `vocabulary`, bundles, objects and actions are asked, too.
    """

    group = "documentation"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            properties:
              song_id: {type: string, description: Identifier of the song.}
              first_song: {like: song_id}
            events:
              Song Played:
                description: A listener starts a song.
                properties:
                  song_id: {required: true}
                  first_song:
                  moods: {type: array, items: string, description: Moods of the song.}
            """
        ),
        Good(
            """\
            objects: {Song: }
            bundles:
              song: {properties: {title: {type: string, description: Title of the song.}}}
            events:
              Song Streamed: {status: removed, properties: {song_id: string}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played:
                owner: growth
            """,
            message="the event `Song Played` has no description",
            at="Song Played",
        ),
        Bad(
            """\
            events:
              Song Played:
                description: A listener starts a song.
                properties:
                  song_id: string
            """,
            message="the property `song_id` has no description",
            at="song_id",
        ),
        Bad(
            """\
            properties:
              items: {type: array, items: string}
            events:
              Order Completed: {description: A shopper pays., properties: {items: }}
            """,
            message="the property `items` has no description",
            at="items",
            line=2,
        ),
        Bad(
            """\
            pages:
              Pricing: {description: ""}
            """,
            message="the page `Pricing` has no description",
            at="Pricing",
        ),
        Bad(
            """\
            metrics:
              activation: {count: {event: Song Played}}
            """,
            message="the metric `activation` has no description",
            at="activation",
        ),
        Bad(
            """\
            bundles:
              song: {properties: {title: {type: string, description: Title of the song.}}}
            """,
            message="the bundle `song` has no description",
            at="song",
            options={"bundles": True},
        ),
        Bad(
            """\
            events:
              Song Played: {description: A song begins., properties: {mood: string}}
              Song Liked: {description: A listener likes it., properties: {mood: string}}
            """,
            message="the property `mood` has no description, here and in 1 other place",
            at="mood",
            line=2,
        ),
        Bad(
            """\
            objects:
              Song: {synonyms: [Track]}
            """,
            message="the object `Song` has no description",
            at="Song",
            options={"vocabulary": True},
        ),
    )
    bundles: bool = False
    vocabulary: bool = False

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at elements in the order of the format, and at properties where they are defined."""
        for kind, element, description in self.described(plan):
            if not is_written(description):
                message = f"the {kind} `{element.name}` has no description"
                help_ = "say in a sentence what it means, for somebody who has never seen it"
                yield self.finding(element.name_span, message, element.subject, help=help_)
        for repeated in by_name(undescribed_properties(plan)):
            first = repeated.first
            message = f"the {what_it_is(first)} `{first.name}` has no description{repeated.also}"
            help_ = "say in a sentence what it means, for somebody who has never seen it"
            if repeated.also:
                help_ = "describe it once under `properties`, and leave out `type` where it is sent"
            yield self.finding(first.name_span, message, first.subject, help=help_)

    def described(self, plan: Plan) -> Iterator[Described]:
        """Everything that is to have a description."""
        yield from described_events(plan)
        yield from described_questions(plan)
        if self.bundles:
            yield from described_bundles(plan)
        if self.vocabulary:
            yield from described_terms(plan)


def undescribed_properties(plan: Plan) -> Iterator[Property]:
    """Properties with a meaning of their own; the items of an array have that of the array."""
    for defined in plan.defined:
        whole = defined.whole
        is_asked = not is_written(whole.description) and not defined.is_items
        if is_asked and not takes_definition(whole):
            yield whole
