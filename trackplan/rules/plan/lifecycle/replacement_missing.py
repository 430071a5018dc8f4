"""The rule `replacement-missing`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Fix, Note, Severity
from trackplan.plan.edit.respell import respelling
from trackplan.plan.lifecycle.replacements import leads_back, replacement, successor
from trackplan.plan.lifecycle.unknown_replacements import (
    Stale,
    stale_properties,
    unknown_replacements,
)
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.plan.references.corrections import Corrections
from trackplan.plan.references.unresolved import Unresolved
from trackplan.rule import Bad, Good, Rule


class ReplacementMissing(Rule[Plan]):
    """What replaces something is in the plan, and there to stay.

    `replaced_by` tells people where to go. A name that the plan lacks, an event that has been
    removed, or one that is deprecated with nothing in its place sends them nowhere. A replacement
    that was replaced in turn is fine, as long as the way ends. Of what is removed only the name is
    asked; replacements in a circle are left to `cyclic-reference`.
    """

    group = "lifecycle"
    severity = Severity.ERROR
    # The replacement may be defined in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            events:
              Song Started: {status: deprecated, deprecated: {replaced_by: Song Opened}}
              Song Opened: {status: deprecated, deprecated: {replaced_by: Song Played}}
              Song Played:
                properties:
                  title: {type: string, deprecated: {replaced_by: song_title}}
                  song_title: string
            """
        ),
        Good(
            """\
            events:
              Song Heard: {status: removed, deprecated: {replaced_by: Song Listened}}
              Song Listened: {status: removed}
              Song Started: {deprecated: {since: 2026-12-01, replaced_by: Song Played}}
              Song Played: {status: planned}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Started: {status: deprecated, deprecated: {replaced_by: Song Palyed}}
              Song Played:
            """,
            message="there is no event `Song Palyed`",
            at="Song Palyed",
            fixed="""\
            events:
              Song Started: {status: deprecated, deprecated: {replaced_by: Song Played}}
              Song Played:
            """,
        ),
        Bad(
            """\
            screens:
              Charts: {deprecated: {replaced_by: Discover}}
            events:
              Discover:
            """,
            message="there is no screen `Discover`",
            at="Discover",
            line=2,
        ),
        Bad(
            """\
            events:
              Song Started: {status: deprecated, deprecated: {replaced_by: Song Opened}}
              Song Opened: {status: removed, deprecated: {replaced_by: Song Played}}
              Song Played:
            """,
            message="`Song Opened`, which replaces `Song Started`, is removed",
            at="Song Opened",
            line=2,
            fixed="""\
            events:
              Song Started: {status: deprecated, deprecated: {replaced_by: Song Played}}
              Song Opened: {status: removed, deprecated: {replaced_by: Song Played}}
              Song Played:
            """,
        ),
        Bad(
            """\
            pages:
              Charts: {status: deprecated, deprecated: {replaced_by: Hits}}
              Hits: {status: deprecated, deprecated: {reason: Nobody came.}}
            """,
            message=(
                "`Hits`, which replaces `Charts`, is deprecated itself, and nothing replaces it"
            ),
            at="Hits",
            line=2,
        ),
        Bad(
            """\
            properties:
              title: {type: string, deprecated: {replaced_by: song_name}}
              song_title: string
            """,
            message="there is no property `song_name`",
            at="song_name",
        ),
        Bad(
            """\
            events:
              Song Played:
                properties:
                  title: {type: string, deprecated: {replaced_by: name}}
                  name: {type: string, deprecated: {reason: Nobody read it.}}
            """,
            message=(
                "`name`, which replaces `title`, is deprecated itself, and nothing replaces it"
            ),
            at="name",
            line=4,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look up what replaces events, pages and screens, then what replaces properties."""
        corrections = Corrections(plan)
        for found in unknown_replacements(plan):
            yield self.unknown(found, corrections)
        for event in plan.standing:
            new = replacement(plan, event)
            if event.deprecated is None or event.deprecated.replaced_by is None or new is None:
                continue
            if new.is_removed and not leads_back(plan, event):
                yield self.removed(plan, event, event.deprecated.replaced_by, new)
            elif is_dead_end(new):
                yield self.stale(Stale(event, event.deprecated.replaced_by, new))
        for stale in stale_properties(plan):
            yield self.stale(stale)

    def unknown(self, found: Unresolved, corrections: Corrections) -> Diagnostic:
        """The finding about a name that leads nowhere."""
        return self.finding(
            found.reference.span,
            found.message,
            found.place,
            help=corrections.help(found),
            fix=corrections.fix(found),
        )

    def removed(self, plan: Plan, event: Event, by: Reference, new: Event) -> Diagnostic:
        """The finding about a replacement that is gone."""
        last = successor(plan, event)
        help_ = "name what is sent today, or say under `reason` why nothing takes its place"
        if last is not None:
            help_ = f"`{last.name}` is what replaces it in the end"
        return self.finding(
            by.span,
            f"`{new.name}`, which replaces `{event.name}`, is removed",
            event.subject,
            help=help_,
            notes=[Note(f"`{new.name}` is removed here", new.name_span)],
            fix=shortcut(plan, event, by, last),
        )

    def stale(self, stale: Stale) -> Diagnostic:
        """The finding about a replacement that is to go, and nothing takes its place."""
        old, new = stale.old.name, stale.new.name
        return self.finding(
            stale.by.span,
            f"`{new}`, which replaces `{old}`, is deprecated itself, and nothing replaces it",
            stale.old.subject,
            help="name what is there to stay, or say under `reason` why nothing takes its place",
            notes=[Note(f"`{new}` is deprecated here", stale.new.name_span)],
        )


def is_dead_end(event: Event) -> bool:
    """Whether it is deprecated, and names nothing in its place."""
    by = None if event.deprecated is None else event.deprecated.replaced_by
    return event.status == "deprecated" and (by is None or not by.name.strip())


def shortcut(plan: Plan, event: Event, by: Reference, last: Event | None) -> Fix | None:
    """Name the end of the way at once; not where a `map` speaks of what is on the way."""
    if last is None or event.deprecated is None or event.deprecated.map is not None:
        return None
    return respelling(plan, by, last.name, safe=True)
