"""The rule `invalid-example`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity, Subject
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Value
from trackplan.plan.references.unresolved import lacks_bundle, lacks_bundles
from trackplan.rule import Bad, Good, Rule
from trackplan.schema.missing import missing_together
from trackplan.schema.plain_values import is_bare, is_plainly_right
from trackplan.schema.validators import Compiled, Uncompilable, Validators
from trackplan.schema.violations import Shape, Violation, violations
from trackplan.source import Span


class InvalidExample(Rule[Plan]):
    """Examples and defaults are values that the plan allows.

    People copy an example before they read a definition, and tests are fed with them. One that
    the plan itself would refuse means that either of the two is wrong: a type, a limit, a
    property that was renamed in one place only.
    """

    group = "types"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            properties:
              song_id: {type: string, pattern: "^sng_", examples: [sng_42]}
            events:
              Song Played:
                properties:
                  song_id: {required: true}
                  queue_position: {type: integer, minimum: 0, default: 0}
                  started_at: datetime
                examples:
                  - {song_id: sng_42, queue_position: 0, started_at: "2026-05-01T12:30:00Z"}
                  - {song_id: sng_7}
            """
        ),
        Good(
            """\
            properties:
              plan: {type: string, enum: [free, solo, family], examples: [free]}
            events:
              Plan Upgraded:
                open: true
                properties:
                  plan: {enum: [solo, family]}
                  coupon: {type: string, nullable: true, enum: [WELCOME]}
                examples: [{plan: solo, coupon: null, seats: 3}]
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played:
                properties:
                  queue_position: {type: integer, minimum: 0}
                examples:
                  - {queue_position: -1}
            """,
            message="`queue_position` is -1; the least is 0",
            at="-1",
        ),
        Bad(
            """\
            events:
              Song Played:
                properties:
                  song_id: {type: string, required: true}
                  title: string
                examples:
                  - {title: Blue}
            """,
            message="`song_id` is missing",
            at="{title: Blue}",
        ),
        Bad(
            """\
            events:
              Song Played:
                properties:
                  song_title: string
                examples:
                  - {song_titel: Blue}
            """,
            message="`song_titel` is no property of `Song Played`",
            at="song_titel",
        ),
        Bad(
            """\
            events:
              Playlist Saved:
                properties:
                  songs: {type: array, items: {type: object, properties: {length: integer}}}
                examples:
                  - {songs: [{length: 3:20}]}
            """,
            message="`songs[0].length` is the text `3:20`, not an integer",
            at="3:20",
        ),
        Bad(
            """\
            events:
              Song Played:
                properties:
                  song_id: {type: string, required: true}
                  place: {type: integer, required: true}
                examples:
                  - {}
            """,
            message="`place` and `song_id` are missing",
            at="{}",
        ),
        Bad(
            """\
            properties:
              released_on: {type: date, examples: [2026-05-01, 2026-02-30]}
            """,
            message="`released_on` is the text `2026-02-30`, not a date",
            at="2026-02-30",
        ),
        Bad(
            """\
            properties:
              plan: {type: string, enum: [free, solo], default: basic}
            """,
            message="`plan` is `basic`, not one of `free`, `solo`",
            at="basic",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Hold the examples of events, then those of properties, to their schemas."""
        validators = Validators(plan)
        # Who includes a bundle that is not there says nothing about what else there may be.
        complete = not lacks_bundles(plan)
        for event in plan.standing:
            if event.examples:
                sure = not lacks_bundle(plan, event) and not _lacks_entries(plan, event)
                yield from self.of_event(event, validators.event(event), complete=sure)
        stating = {id(each.entry): each for each in plan.written_properties if _has_values(each)}
        if stating:
            for defined in (*plan.defined, *plan.in_context):
                written = stating.get(id(defined.whole.entry))
                if written is not None:
                    yield from self.of_property(validators, defined.whole, written, complete)

    def of_event(
        self, event: Event, validator: Compiled, *, complete: bool
    ) -> Iterator[Diagnostic]:
        """The examples of an event, page or screen."""
        shape = Shape(event.name, event.all_properties)
        for number, example in enumerate(event.examples):
            subject = (*event.subject, "examples", str(number))
            yield from self.of_value(example, subject, validator, shape, complete=complete)

    def of_property(
        self, validators: Validators, defined: Property, written: Property, complete: bool
    ) -> Iterator[Diagnostic]:
        """The examples and the default that stand in a property's own entry."""
        values: list[tuple[Value, Subject]] = [
            (example, ("examples", str(n))) for n, example in enumerate(written.examples)
        ]
        if written.default is not None:
            values.append((written.default, ("default",)))
        if is_bare(defined) and all(is_plainly_right(defined, value) for value, _ in values):
            return
        validator, shape = validators.property(defined), Shape(defined.name, root=defined)
        for value, place in values:
            subject = (*defined.subject, *place)
            yield from self.of_value(value, subject, validator, shape, complete=complete)

    def of_value(
        self, value: Value, subject: Subject, validator: Compiled, shape: Shape, *, complete: bool
    ) -> Iterator[Diagnostic]:
        """One example."""
        if isinstance(validator, Uncompilable):
            return
        for found in missing_together(violations(validator, value.json, shape), shape):
            if complete or not (found.at_key or found.missing):
                yield self.finding(
                    _place(value, found),
                    found.message,
                    (*subject, *map(str, found.path)),
                    help=found.help,
                    notes=_notes(found, shape),
                )


def _place(value: Value, found: Violation) -> Span:
    """Where the value stands; for a missing one, what it is missing in."""
    path = found.path[:-1] if found.missing else found.path
    return value.at(path, key=found.at_key)


def _notes(found: Violation, shape: Shape) -> Iterator[Note]:
    """Where the plan says otherwise, unless that is right beside it."""
    if found.property is not None and found.property is not shape.root:
        yield Note("this is how the plan defines it", found.property.name_span)


def _has_values(written: Property) -> bool:
    return bool(written.examples) or written.default is not None


def _lacks_entries(plan: Plan, event: Event) -> bool:
    """Whether a property of the event is misspelled: examples may have the name that was meant."""
    return any(
        not (written.states_a_type or written.description or written.name in plan.dictionary)
        for written in event.properties
    )
