"""The rule `identifier-collision`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.identifier_clashes import (
    NameClash,
    ValueClash,
    clashing_events,
    clashing_properties,
    clashing_values,
    without_identifier,
)
from trackplan.plan.names.property_names import PropertyName
from trackplan.rule import Bad, Good, Rule


class IdentifierCollision(Rule[Plan]):
    """Names that differ only in case and punctuation do not stand beside each other.

    A typed client makes functions, fields and constants of names, and keeps only their letters and
    digits: `Song Played!` and `Song Played` become one function. Compared are events of one kind,
    properties of one payload and members of one enum, where `A+` and `A-` are two. A name without
    any letter or digit becomes nothing at all. What is deprecated is left alone.
    """

    group = "naming"
    severity = Severity.ERROR
    yield_to = (
        "unseen-character",
        "event-name-similar",
        "property-name-similar",
        "enum-value-case",
    )
    good = (
        Good(
            """\
            events:
              2FA Enabled: {description: A user makes the login safer.}
              再生: {description: A listener starts a song.}
              停止: {description: A listener stops a song.}
            pages:
              2fa-enabled: {description: A page is no event.}
            """
        ),
        Good(
            """\
            events:
              Song Played: {properties: {_id: string, song: {properties: {id: string}}}}
              Song Liked: {properties: {id: string}}
              Song Rated: {properties: {grade: {type: string, enum: [A+, A, A-]}}}
            """
        ),
        Good(
            """\
            events:
              Song Played!: {deprecated: {replaced_by: Song Played}}
              Song Played: {description: A listener starts a song.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Top 1 0 Opened: {description: The list of ten songs is opened.}
              Top 10 Opened: {description: The same from another page.}
            """,
            message="the events `Top 1 0 Opened` and `Top 10 Opened` become one identifier",
            at="Top 10 Opened",
        ),
        Bad(
            """\
            events:
              Song Played: {properties: {id: string, $id: string}}
            """,
            message="the properties `id` and `$id` become one identifier in `Song Played`",
            at="$id",
        ),
        Bad(
            """\
            properties:
              plan: {type: string, enum: [free, family-plan, Family Plan]}
            events:
              Plan Upgraded: {properties: {plan: {required: true}}}
            """,
            message="the values `family-plan` and `Family Plan` of `plan` become one identifier",
            at="Family Plan",
        ),
        Bad(
            """\
            events:
              "!!!": {description: Something went wrong.}
            """,
            message="the event `!!!` has no letter and no digit to make an identifier of",
            at='"!!!"',
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events, then properties and traits, then values."""
        for event, kept in clashing_events(plan):
            yield self.two_events(event, kept)
        for clash in clashing_properties(plan):
            yield self.two_properties(clash)
        for value in clashing_values(plan):
            yield self.two_values(value)
        for named in without_identifier(plan):
            yield self.nothing_left(named)

    def two_events(self, event: Event, kept: Event) -> Diagnostic:
        """The finding about one of them."""
        return self.finding(
            event.name_span,
            f"the {event.kind}s `{kept.name}` and `{event.name}` become one identifier",
            event.subject,
            help="tell them apart by a word, or keep one of them",
            notes=[Note(f"`{kept.name}` stands here", kept.name_span)],
        )

    def two_properties(self, clash: NameClash) -> Diagnostic:
        """The finding about one of them, where it is defined first."""
        name, kept = clash.name, clash.kept
        kinds = "traits" if name.kind == kept.kind == "trait" else "properties"
        where = "" if kinds == "traits" else f" in {clash.payload}"
        return self.finding(
            name.first.name_span,
            f"the {kinds} `{kept.name}` and `{name.name}` become one identifier{where}",
            name.first.subject,
            help="tell them apart by a word, or keep one of them",
            notes=[Note(f"`{kept.name}` stands here", kept.first.name_span)],
        )

    def two_values(self, clash: ValueClash) -> Diagnostic:
        """The finding about one of them."""
        whole, value, kept = clash.whole, str(clash.member.json), clash.kept
        return self.finding(
            clash.member.span,
            f"the values `{kept.json}` and `{value}` of `{whole.name}` become one identifier",
            (*whole.subject, "enum", value),
            help="keep one of them: a chart shows both",
            notes=[Note(f"`{kept.json}` stands here", kept.span)],
        )

    def nothing_left(self, named: Event | PropertyName) -> Diagnostic:
        """The finding about a name without letters and digits."""
        element = named if isinstance(named, Event) else named.first
        return self.finding(
            element.name_span,
            f"the {named.kind} `{named.name}` has no letter and no digit to make an identifier of",
            element.subject,
            help="give it a name that can be read aloud",
        )
