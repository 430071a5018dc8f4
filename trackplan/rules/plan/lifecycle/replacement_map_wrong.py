"""The rule `replacement-map-wrong`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.lifecycle.replacement_maps import (
    ReplacementMap,
    misfit,
    place_of_map,
    replacement_maps,
    states_its_properties,
)
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.plan.properties.in_words import with_article
from trackplan.plan.references.corrections import Corrections
from trackplan.plan.references.payload_fields import lacking
from trackplan.plan.references.unresolved import Unresolved
from trackplan.rule import Bad, Good, Rule


class ReplacementMapWrong(Rule[Plan]):
    """What a deprecated event maps are properties that it has, to ones that its replacement has.

    Charts and code are moved along `map: {old: new}`, so a wrong name in it loses data and two
    properties that become one overwrite each other. Types have to fit, as far as JSON tells them
    apart. Properties that nothing maps are not asked for, nor the old names of an event that no
    longer says what it carries.
    """

    group = "lifecycle"
    severity = Severity.ERROR
    # The replacement may be defined in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            events:
              Song Started:
                deprecated: {replaced_by: Song Played, map: {title: song_title, secs: song.length}}
                properties: {title: string, secs: integer, mood: string, at: string}
              Song Played:
                properties:
                  song_title: {type: string, required: true}
                  song: {properties: {length: number}}
                  place: {type: string, required: true}
            """
        ),
        Good(
            """\
            events:
              Song Opened: {deprecated: {replaced_by: Song Played, map: {title: song_title}}}
              Song Heard:
                deprecated: {replaced_by: Song Streamed, map: {title: anything, day: day}}
                properties: {title: string, day: string}
              Song Faxed: {status: removed, deprecated: {replaced_by: Song Played, map: {a: b}}}
              Song Played: {properties: {song_title: string}}
              Song Streamed: {open: true, properties: {day: date}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Started: {deprecated: {replaced_by: Song Played, map: {title: song_titel}}}
              Song Played: {properties: {song_title: string}}
            """,
            message="the event `Song Played` has no property `song_titel`",
            at="song_titel",
            fixed="""\
            events:
              Song Started: {deprecated: {replaced_by: Song Played, map: {title: song_title}}}
              Song Played: {properties: {song_title: string}}
            """,
        ),
        Bad(
            """\
            events:
              Song Started:
                deprecated: {replaced_by: Song Played, map: {name: song_title}}
                properties: {title: string}
              Song Played: {properties: {song_title: string}}
            """,
            message="the event `Song Started` has no property `name`",
            at="name",
            line=3,
        ),
        Bad(
            """\
            events:
              Song Started:
                deprecated: {replaced_by: Song Played, map: {title: song_title, name: song_title}}
                properties: {title: string, name: string}
              Song Played: {properties: {song_title: string}}
            """,
            message="both `title` and `name` become `song_title`",
            at="song_title",
            line=3,
        ),
        Bad(
            """\
            events:
              Song Started:
                deprecated: {replaced_by: Song Played, map: {length: seconds}}
                properties: {length: string}
              Song Played: {properties: {seconds: integer}}
            """,
            message="`length` is a string, but `seconds`, which it becomes, is an integer",
            at="seconds",
            line=3,
        ),
        Bad(
            """\
            events:
              Song Started: {deprecated: {reason: Renamed., map: {title: song_title}}}
            """,
            message="`Song Started` maps its properties, but nothing replaces it",
            at="map",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at the map of each deprecated event."""
        corrections = Corrections(plan)
        for each in replacement_maps(plan):
            if states_its_properties(each.event):
                keys = frozenset(old.name for old, _ in each.pairs)
                for found in lacking(each.event, (old for old, _ in each.pairs)):
                    # Another key of the map is not what this one means.
                    free = found._replace(known=found.known - keys)
                    yield self.unknown(free, corrections)
            if each.replacement is not None:
                for found in lacking(each.replacement, (new for _, new in each.pairs)):
                    yield self.unknown(found, corrections)
                yield from self.misfits(each)
            elif leads_nowhere(each):
                yield self.replaced_by_nothing(each)
            yield from self.doubles(each)

    def unknown(self, found: Unresolved, corrections: Corrections) -> Diagnostic:
        """The finding about a name that leads nowhere."""
        return self.finding(
            found.reference.span,
            found.message,
            place(found.reference),
            help=corrections.help(found),
            fix=corrections.fix(found),
        )

    def misfits(self, each: ReplacementMap) -> Iterator[Diagnostic]:
        """The findings about properties of other types."""
        for old, new in each.pairs:
            types = each.replacement and misfit(each.event, each.replacement, (old, new))
            if types:
                was, is_ = map(with_article, types)
                message = f"`{old.name}` is {was}, but `{new.name}`, which it becomes, is {is_}"
                help_ = "map it to a property of its type, or leave it out"
                yield self.finding(new.span, message, place(old), help=help_)

    def doubles(self, each: ReplacementMap) -> Iterator[Diagnostic]:
        """The findings about properties that become the same one."""
        taken: dict[str, tuple[Reference, Reference]] = {}
        for old, new in each.pairs:
            first, becomes = taken.setdefault(new.name, (old, new))
            if first is not old:
                yield self.finding(
                    new.span,
                    f"both `{first.name}` and `{old.name}` become `{new.name}`",
                    place(old),
                    help="keep the one whose values are to go on",
                    notes=[Note(f"`{first.name}` becomes it here", becomes.span)],
                )

    def replaced_by_nothing(self, each: ReplacementMap) -> Diagnostic:
        """The finding about a map that leads nowhere."""
        return self.finding(
            place_of_map(each.event),
            f"`{each.event.name}` maps its properties, but nothing replaces it",
            (*each.event.subject, "deprecated", "map"),
            help="add `replaced_by`, or take the map out",
        )


def place(old: Reference) -> tuple[str, ...]:
    """The entry of the map."""
    return (*old.subject, "deprecated", "map", old.name)


def leads_nowhere(each: ReplacementMap) -> bool:
    """Whether the event names nothing in its place; a name that is unknown is said elsewhere."""
    return each.event.deprecated is not None and each.event.deprecated.replaced_by is None
