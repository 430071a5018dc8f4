"""The rule `deprecated-without-replacement`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.documentation.placeholders import is_written
from trackplan.plan.model.element import Element
from trackplan.plan.model.lifecycle import Deprecation
from trackplan.plan.model.plan import Plan
from trackplan.plan.properties.in_words import what_it_is
from trackplan.rule import Bad, Good, Rule


class DeprecatedWithoutReplacement(Rule[Plan]):
    """What is deprecated names its replacement, or the reason why there is none.

    "Do not use this" helps nobody who has to answer the same question tomorrow. With `replaced_by`
    charts and code know where to go; where nothing takes its place, `reason` says so.
    """

    group = "lifecycle"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Song Started: {deprecated: {since: 2026-05-01, replaced_by: Song Played}}
              Song Faxed: {status: deprecated, deprecated: {reason: Nobody has a fax machine.}}
              Song Streamed: {status: removed}
              Song Played:
                properties:
                  title: {type: string, deprecated: {replaced_by: song_title}}
            """
        ),
        Good(
            """\
            properties:
              mood: {type: string, deprecated: {reason: It was guessed.}}
            events:
              Song Played: {status: live, properties: {mood: }}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Started: {status: deprecated}
            """,
            message="the event `Song Started` is deprecated without a replacement or a reason",
            at="Song Started",
        ),
        Bad(
            """\
            screens:
              Charts: {deprecated: {since: 2026-05-01, reason: ""}}
            """,
            message="the screen `Charts` is deprecated without a replacement or a reason",
            at="Charts",
        ),
        Bad(
            """\
            bundles:
              song:
                properties:
                  song_title: {type: string, description: Title.}
                  title: {type: string, deprecated: {since: 2026-05-01}}
            events:
              Song Played: {include: [song]}
              Song Skipped: {include: [song]}
            """,
            message="the property `title` is deprecated without a replacement or a reason",
            at="title",
        ),
        Bad(
            """\
            identify:
              traits:
                nickname: {type: string, deprecated: {}}
            """,
            message="the trait `nickname` is deprecated without a replacement or a reason",
            at="nickname",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events, pages and screens, and at properties as they are written."""
        for event in plan.standing:
            if event.is_leaving and leads_nowhere(event.deprecated):
                yield self.about(event.kind, event)
        for written in plan.written_properties:
            if written.deprecated is None or written.subject[:2] in plan.removed:
                continue
            if leads_nowhere(written.deprecated):
                yield self.about(what_it_is(written), written)

    def about(self, kind: str, element: Element) -> Diagnostic:
        """The finding about one element."""
        message = f"the {kind} `{element.name}` is deprecated without a replacement or a reason"
        help_ = "add `replaced_by` under `deprecated`, or `reason` where nothing takes its place"
        return self.finding(element.name_span, message, element.subject, help=help_)


def leads_nowhere(deprecated: Deprecation | None) -> bool:
    """Whether readers learn neither where to go nor why."""
    if deprecated is None:
        return True
    replaced_by = deprecated.replaced_by
    names_one = replaced_by is not None and bool(replaced_by.name.strip())
    return not names_one and not is_written(deprecated.reason)
