"""The rule `missing-owner`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.element import Element
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference
from trackplan.rule import Bad, Good, Rule

Owned = tuple[str, Element, Reference | None]


class MissingOwner(Rule[Plan]):
    """Every event, page, screen and metric has an owner: its own, its file's or the plan's.

    The owner is whom to ask what a number means, and who is told when it breaks. Where nothing in
    the plan has an owner, that is said once.
    """

    group = "ownership"
    severity = Severity.WARNING
    # Where nothing at all has an owner, the plan's is what is missing.
    yield_to = ("missing-plan-owner",)
    # The plan's owner may stand in a file that could not be read.
    needs_whole_subject = True
    good = (
        Good(
            """\
            owner: growth
            events:
              Song Played: {description: A listener starts a song.}
            """
        ),
        Good(
            """\
            defaults: {owner: growth}
            events:
              Song Played: {description: A listener starts a song.}
            screens:
              Search: {description: The search form.}
            """
        ),
        Good(
            """\
            events:
              "*": {context: {app: {type: string}}}
              Song Played: {owner: growth}
              Song Streamed: {status: removed}
            """
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Song Played: {owner: growth}
              Song Skipped: {description: A listener leaves a song.}
            """,
            message="the event `Song Skipped` has no owner",
            at="Song Skipped",
        ),
        Bad(
            """\
            defaults: {owner: growth}
            events:
              Song Played: {description: A listener starts a song.}
            metrics:
              activation: {count: {event: Song Played}}
            """,
            message="the metric `activation` has no owner",
            at="activation",
        ),
        Bad(
            """\
            name: Acme Music
            events:
              Song Played: {description: A listener starts a song.}
              Song Skipped: {description: A listener leaves a song.}
            """,
            message="nothing in the plan has an owner",
            at="name",
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at events, pages, screens and metrics; defaults are filled in."""
        elements = list(owned(plan))
        ownerless = [(kind, each) for kind, each, owner in elements if is_blank(owner)]
        if ownerless and len(ownerless) == len(elements):
            help_ = "add `owner` to the header: it answers for all that has none of its own"
            message = "nothing in the plan has an owner"
            yield self.finding(plan.header_span, message, ("owner",), help=help_)
            return
        for kind, element in ownerless:
            message = f"the {kind} `{element.name}` has no owner"
            help_ = f"add `owner` to {places(kind)} or the plan's header"
            yield self.finding(element.name_span, message, element.subject, help=help_)


def owned(plan: Plan) -> Iterator[Owned]:
    """Everything that is to have an owner: what it is, itself, and who that is."""
    for event in plan.event_likes:
        if not event.is_removed:
            yield event.kind, event, event.owner
    for metric in plan.metrics:
        yield "metric", metric, metric.owner or plan.owner


def is_blank(owner: Reference | None) -> bool:
    """Whether nobody is named."""
    return owner is None or not owner.name.strip()


def places(kind: str) -> str:
    """Where an owner may stand, besides the header; `defaults` are for events only."""
    return "it" if kind == "metric" else "it, its file's `defaults`"
