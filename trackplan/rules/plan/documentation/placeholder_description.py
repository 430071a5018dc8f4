"""The rule `placeholder-description`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.documentation.described import (
    described_bundles,
    described_events,
    described_questions,
    described_terms,
)
from trackplan.plan.documentation.placeholders import is_placeholder, is_written
from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Text
from trackplan.plan.properties.in_words import what_it_is
from trackplan.rule import Bad, Good, Rule

# What holds a place, the key it stands under, what kind of element says it, and the element.
Written = tuple[Text, str, str, Element]
HELP = {
    "why": "ask the question that it answers, or leave `why` out until there is one",
    "trigger": "say at which moment it is sent, or leave `trigger` out until that is settled",
    "purpose": "say what the data is collected for",
}
MEANING = "say in a sentence what it means, for somebody who has never seen it"


class PlaceholderDescription(Rule[Plan]):
    """No text holds the place of one that is still to be written.

    `TODO`, `tbd`, `-` and what a template leaves behind look like documentation to whoever counts
    what is documented, and say nothing to whoever reads it. Asked are descriptions, and the `why`,
    `trigger` and `purpose` of an element. A sentence about a to-do is a sentence.
    """

    group = "documentation"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            objects: {Todo: Something to do., Description: A text about a song.}
            events:
              Todo Created: {description: A todo was made., why: Do todos get done?}
              Description Added: {description: "Description added by the listener."}
              Song Streamed: {status: removed, description: TODO}
              Song Started: {status: deprecated, description: A listener starts a song., why: tbd}
            """
        ),
        Good(
            """\
            events:
              Song Played:
                description: ""
                properties:
                  page_description: {type: string, description: Description of the page}
            """
        ),
    )
    bad = (
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
            screens:
              Search: {status: proposed, why: tbd}
            """,
            message="the `why` of the screen `Search` is a placeholder",
            at="tbd",
        ),
        Bad(
            """\
            events:
              Song Played:
                trigger: "TODO: ask the player team, which knows when the audio begins"
            """,
            message="the `trigger` of the event `Song Played` is a placeholder",
            at='"TODO: ask the player team, which knows when the audio begins"',
        ),
        Bad(
            """\
            properties:
              mood: {type: string, description: Describe this property}
            events:
              Song Played: {properties: {mood: , last_mood: {like: mood}}}
            """,
            message="the description of the property `mood` is a placeholder",
            at="Describe this property",
        ),
        Bad(
            """\
            identify:
              traits:
                email: {type: string, pii: direct, purpose: "???"}
            """,
            message="the `purpose` of the trait `email` is a placeholder",
            at='"???"',
        ),
        Bad(
            """\
            description: Lorem ipsum dolor sit amet, consectetur adipiscing elit.
            events: {}
            """,
            message="the description of the plan is a placeholder",
            at="Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the header, events, properties where they are defined, and all others."""
        if is_written(plan.description) and is_placeholder(plan.description):
            message, place = "the description of the plan is a placeholder", ("description",)
            yield self.finding(plan.description.span, message, place, help=MEANING)
        for text, key, kind, element in chain(of_events(plan), of_properties(plan)):
            yield self.about(text, key, kind, element)
        others = (described_questions(plan), described_bundles(plan), described_terms(plan))
        for kind, element, said in chain(*others):
            if is_written(said) and is_placeholder(said):
                yield self.about(said, "description", kind, element)

    def about(self, text: Text, key: str, kind: str, element: Element) -> Diagnostic:
        """The finding about one text."""
        which = "description" if key == "description" else f"`{key}`"
        message = f"the {which} of the {kind} `{element.name}` is a placeholder"
        help_ = HELP.get(key, MEANING)
        return self.finding(text.span, message, (*element.subject, key), help=help_)


def of_events(plan: Plan) -> Iterator[Written]:
    """The placeholders of events; what is on its way out answers no question any more."""
    for kind, event, text in described_events(plan):
        if is_written(text) and is_placeholder(text):
            yield text, "description", kind, event
    for event in plan.lasting:
        for key, asked in (("why", event.why), ("trigger", event.trigger)):
            if is_written(asked) and is_placeholder(asked):
                yield asked, key, event.kind, event


def of_properties(plan: Plan) -> Iterator[Written]:
    """The placeholders of properties and context, each text once: where it is written."""
    seen: set[int] = set()
    for whole in (each.whole for each in chain(plan.defined, plan.in_context)):
        for key, text in texts_of(whole):
            # What an entry takes from the dictionary has been seen there.
            if is_placeholder(text) and is_written(text) and id(text) not in seen:
                seen.add(id(text))
                yield text, key, what_it_is(whole), whole


def texts_of(whole: Property) -> Iterator[tuple[str, Text]]:
    """The texts of a property that explain it."""
    if whole.description is not None:
        yield "description", whole.description
    if whole.purpose is not None:
        yield "purpose", whole.purpose
