"""The rule `missing-description`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Text
from trackplan.plan.placeholders import is_placeholder, is_written
from trackplan.plan.properties.standing import takes_definition, what_it_is
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class MissingDescription(Rule[Plan]):
    """Every event, property, metric and funnel says what it means.

    Whoever reads a chart next year has only the plan to ask. A placeholder such as `TODO` says
    nothing. A property may take its description from the dictionary, where it is asked for once;
    what has been removed needs none.

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
              Pricing: {description: TODO}
            """,
            message="the description of the page `Pricing` is a placeholder",
            at="TODO",
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
                yield self.missing(kind, element)
            elif is_placeholder(description):
                yield self.placeholder(kind, element, description)

    def described(self, plan: Plan) -> Iterator[tuple[str, Element, Text | None]]:
        """Everything that is to have a description: what it is, itself, and what it says."""
        for event in plan.standing:
            yield event.kind, event, event.description
        for defined in properties(plan):
            yield what_it_is(defined), defined, defined.description
        for metric in plan.metrics:
            yield "metric", metric, metric.description
        for funnel in plan.funnels:
            yield "funnel", funnel, funnel.description
        for bundle in plan.bundles if self.bundles else ():
            yield "bundle", bundle, bundle.description
        for term in plan.objects if self.vocabulary else ():
            yield "object", term, term.description
        for term in plan.actions if self.vocabulary else ():
            yield "action", term, term.description

    def missing(self, kind: str, element: Element) -> Diagnostic:
        """The finding about an element that says nothing."""
        message = f"the {kind} `{element.name}` has no description"
        help_ = "say in a sentence what it means, for somebody who has never seen it"
        return self.finding(element.name_span, message, element.subject, help=help_)

    def placeholder(self, kind: str, element: Element, description: Text) -> Diagnostic:
        """The finding about a description that is still to be written."""
        message = f"the description of the {kind} `{element.name}` is a placeholder"
        help_ = "say in a sentence what it means, for somebody who has never seen it"
        return self.finding(description.span, message, element.subject, help=help_)


def properties(plan: Plan) -> Iterator[Property]:
    """Properties with a meaning of their own; the items of an array have that of the array."""
    for defined in plan.defined:
        if not defined.is_items and not takes_definition(defined.whole):
            yield defined.whole
