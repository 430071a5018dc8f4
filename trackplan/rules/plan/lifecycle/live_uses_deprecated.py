"""The rule `live-uses-deprecated`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.lifecycle.deprecated_uses import (
    EventUse,
    FieldUse,
    event_uses,
    field_uses,
    required_although_deprecated,
)
from trackplan.plan.lifecycle.replacements import successor
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.properties.in_words import what_it_is
from trackplan.rule import Bad, Good, Rule


class LiveUsesDeprecated(Rule[Plan]):
    """What is there to stay does not rest on what is deprecated.

    A metric or funnel that counts a deprecated event falls to zero when its last call is gone, and
    a property that every event has to carry never goes away. One that counts the replacement, too,
    is prepared. What is only optional, or announced for a day to come, is left alone.
    """

    group = "lifecycle"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Started: {status: deprecated, deprecated: {replaced_by: Song Played}}
              Song Heard: {deprecated: {since: 2026-12-01, replaced_by: Song Played}}
              Song Played:
                properties:
                  title: {type: string, deprecated: {replaced_by: song_title}}
                  song_title: {type: string, required: true}
            metrics:
              plays: {count: {event: Song Played}}
              hearings: {count: {event: Song Heard}}
            funnels:
              listening: {steps: [Song Started, Song Played]}
            """
        ),
        Good(
            """\
            properties:
              title: {type: string, deprecated: {reason: It was guessed.}}
            events:
              Song Started:
                status: deprecated
                deprecated: {reason: It was noise.}
                properties: {title: {required: true}}
              Song Played: {properties: {title: }}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Started: {status: deprecated, deprecated: {replaced_by: Song Played}}
              Song Played:
            metrics:
              starts: {count: {event: Song Started}}
            """,
            message="the metric `starts` counts the event `Song Started`, which is deprecated",
            at="Song Started",
            line=5,
        ),
        Bad(
            """\
            pages:
              Offers: {status: deprecated, deprecated: {reason: It was noise.}}
            events:
              Plan Upgraded:
            funnels:
              upgrade: {steps: [{page: Offers}, Plan Upgraded]}
            """,
            message="the funnel `upgrade` steps on the page `Offers`, which is deprecated",
            at="Offers",
            line=6,
        ),
        Bad(
            """\
            identify:
              when: [Account Created]
            events:
              Account Created: {deprecated: {replaced_by: User Signed Up}}
              User Signed Up:
            """,
            message="`identify` waits for the event `Account Created`, which is deprecated",
            at="Account Created",
            line=2,
        ),
        Bad(
            """\
            events:
              Plan Upgraded:
                properties:
                  price: {type: number, deprecated: {replaced_by: amount}}
                  amount: number
            metrics:
              revenue: {sum: {event: Plan Upgraded, property: price}}
            """,
            message="the metric `revenue` uses the property `price`, which is deprecated",
            at="price",
            line=7,
        ),
        Bad(
            """\
            events:
              Song Played:
                properties:
                  title: {type: string, required: true, deprecated: {replaced_by: song_title}}
                  song_title: string
            """,
            message="the property `title` is required, although it is deprecated",
            at="title",
            line=4,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at what metrics, funnels and `identify` count, then at what is required."""
        for use in event_uses(plan):
            yield self.of_event(plan, use)
        for field in field_uses(plan):
            yield self.of_field(field)
        for whole in required_although_deprecated(plan):
            yield self.required(whole)

    def of_event(self, plan: Plan, use: EventUse) -> Diagnostic:
        """The finding about a deprecated event that is counted."""
        new, event = successor(plan, use.event), use.event
        help_ = "it falls to zero once the event is gone; find something else to count"
        if new is not None:
            help_ = f"`{new.name}` replaces it: move to that one"
        return self.finding(
            use.reference.span,
            f"{use.says} the {event.kind} `{event.name}`, which is deprecated",
            use.reference.subject,
            help=help_,
            notes=[Note(f"`{event.name}` is deprecated here", event.name_span)],
        )

    def of_field(self, use: FieldUse) -> Diagnostic:
        """The finding about a deprecated property that a metric uses."""
        whole, metric = use.whole, use.metric
        return self.finding(
            use.node.span,
            f"the metric `{metric.name}` uses the property `{whole.name}`, which is deprecated",
            metric.subject,
            help=instead(whole) or "use one that is there to stay",
            notes=[Note(f"`{whole.name}` is deprecated here", whole.name_span)],
        )

    def required(self, whole: Property) -> Diagnostic:
        """The finding about a deprecated property that must be sent."""
        message = f"the {what_it_is(whole)} `{whole.name}` is required, although it is deprecated"
        help_ = "take out `required`, so that senders can leave it off"
        return self.finding(whole.name_span, message, whole.subject, help=help_)


def instead(whole: Property) -> str | None:
    """What takes the place of a property."""
    by = None if whole.deprecated is None else whole.deprecated.replaced_by
    return None if by is None else f"`{by.name}` replaces it: use that one"
