"""The rule `missing-example`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.listing import first_few
from trackplan.plan.documentation.lacking import is_common, number_of
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.rule import Bad, Good, Rule

# Types that say themselves what a value looks like.
PLAIN = frozenset({"boolean", "date", "datetime", "null"})
HELP = "add a payload under `examples`, or `examples` to each of these properties"


class MissingExample(Rule[Plan]):
    """An event with properties shows what it carries: a whole payload, or a value of each property.

    Developers copy examples before they read definitions, and a value such as `sng_42` ends the
    question which of three ids is meant. An example, an enum, a constant or a default shows a
    value, also in the dictionary; so do flags and dates by their type, and objects and arrays by
    what is in them. Pages and screens are asked, too, and what is deprecated is not.
    """

    group = "documentation"
    severity = Severity.WARNING
    profile = "strict"
    good = (
        Good(
            """\
            properties:
              song_id: {type: string, examples: [sng_42]}
              moods: {type: array, items: {type: string, enum: [calm, loud]}}
            events:
              Song Played:
                properties:
                  song_id: {required: true}
                  moods:
                  autoplay: boolean
                  place: {properties: {page: {const: home}, at: datetime}}
              Song Skipped:
                properties: {song_id: , second: integer}
                examples: [{song_id: sng_42, second: 12}]
              Player Closed: {description: The player is gone.}
            """
        ),
        Good(
            """\
            events:
              Song Started: {status: deprecated, properties: {song: string}}
              Song Streamed: {status: removed, properties: {song: string}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              song_id: {type: string, examples: [sng_42]}
            events:
              Song Played:
                properties: {song_id: , position: integer, volume: number}
            """,
            message="the event `Song Played` has no example, nor have `position` and `volume`",
            at="Song Played",
        ),
        Bad(
            """\
            pages:
              Search:
                properties:
                  filters: {type: object, properties: {genre: string, explicit: boolean}}
            """,
            message="the page `Search` has no example, nor has `filters`",
            at="Search",
        ),
        Bad(
            """\
            bundles:
              song: {properties: {a: string, b: string, c: string, d: string, e: string}}
            events:
              Song Played: {include: [song]}
            """,
            message="the event `Song Played` has no example, nor have `a`, `b`, `c` and 2 more",
            at="Song Played",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the payload of every event that is there to stay."""
        unshown = [(event, names_unshown(event)) for event in plan.lasting if not event.examples]
        lacking = [(event, names) for event, names in unshown if names]
        if is_common(lacking, plan.lasting):
            message = f"{number_of(lacking, plan.lasting)} have no example"
            yield self.finding(plan.header_span, message, ("examples",), help=HELP)
            return
        for event, names in lacking:
            yield self.about(event, names)

    def about(self, event: Event, names: list[str]) -> Diagnostic:
        """The finding about one event, in which these properties show no value."""
        shown = (
            f"{'has' if len(names) == 1 else 'have'} {first_few([f'`{name}`' for name in names])}"
        )
        message = f"the {event.kind} `{event.name}` has no example, nor {shown}"
        return self.finding(event.name_span, message, event.subject, help=HELP)


def names_unshown(event: Event) -> list[str]:
    """The properties of which nobody learns what a value looks like."""
    return [whole.name for whole in event.all_properties if not shows_a_value(whole)]


def shows_a_value(whole: Property) -> bool:
    """Whether readers learn what a value looks like; of one that will go they need not."""
    if whole.examples or whole.default is not None or whole.deprecated is not None:
        return True
    limits = whole.constraints
    if limits.enum is not None or limits.const is not None:
        return True
    if whole.properties or whole.items is not None:
        inside = whole.properties or (whole.items,)
        return all(each is not None and shows_a_value(each) for each in inside)
    return bool(whole.type_names) and PLAIN.issuperset(whole.type_names)
