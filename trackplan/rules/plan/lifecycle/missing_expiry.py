"""The rule `missing-expiry`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.plan.documentation.placeholders import is_written
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Text
from trackplan.plan.naming.words import letters, split
from trackplan.rule import Bad, Good, Rule


@dataclass(frozen=True)
class MissingExpiry(Rule[Plan]):
    """An event that is tagged as an experiment says when it expires.

    Experiments end, and what they sent goes on for years unless a day is set on which somebody has
    to ask. Pages and screens are asked, too. An event whose name says the word itself, such as
    `Experiment Viewed`, is about experiments rather than one. What is deprecated goes anyway.

    `tags` are the tags that mark something as temporary; case, separators and a plural s do not
    count.
    """

    group = "lifecycle"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            events:
              Short Checkout Shown: {tags: [checkout, experiment], expires: 2026-12-31}
              Long Checkout Shown: {tags: [experiment], deprecated: {reason: The short one won.}}
              Medium Checkout Shown: {tags: [experiment], status: removed}
              Experiment Viewed: {tags: [experiments]}
            """
        ),
        Good(
            """\
            events:
              Song Played: {tags: [experimental-music]}
              Song Shared: {tags: [experiment]}
            """,
            options={"tags": ("pilot",)},
        ),
    )
    bad = (
        Bad(
            """\
            events:
              Short Checkout Shown: {tags: [checkout, experiment]}
            """,
            message="the event `Short Checkout Shown` is tagged `experiment`, but never expires",
            at="Short Checkout Shown",
        ),
        Bad(
            """\
            defaults: {tags: [A/B Test]}
            pages:
              Pricing Without Table: {description: "The price list, as a text."}
            """,
            message="the page `Pricing Without Table` is tagged `A/B Test`, but never expires",
            at="Pricing Without Table",
        ),
        Bad(
            """\
            events:
              Song Shared: {tags: [Pilots]}
            """,
            message="the event `Song Shared` is tagged `Pilots`, but never expires",
            at="Song Shared",
            options={"tags": ("pilot",)},
        ),
    )
    tags: tuple[str, ...] = ("experiment", "ab-test", "split-test", "temporary")

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at every event with tags."""
        marks = frozenset(plain(tag) for tag in self.tags)
        for event in plan.lasting:
            if not event.tags or is_written(event.expires):
                continue
            mark = next((tag for tag in event.tags if says(tag, marks, event)), None)
            if mark is not None:
                yield self.about(event, mark)

    def about(self, event: Event, mark: Text) -> Diagnostic:
        """The finding about one event."""
        message = f"the {event.kind} `{event.name}` is tagged `{mark.value}`, but never expires"
        return self.finding(
            event.name_span,
            message,
            event.subject,
            help="add `expires`: the last day before somebody has to renew or remove it",
            notes=(Note("tagged here", mark.span),),
        )


def says(tag: Text, marks: frozenset[str], event: Event) -> bool:
    """Whether a tag marks an event as temporary, rather than saying what it is about."""
    word = plain(tag.value)
    if word not in marks:
        return False
    words = [plain(each) for each in split(event.name)]
    pairs = [first + second for first, second in pairwise(words)]
    return word not in words and word not in pairs


@lru_cache(maxsize=4096)
def plain(tag: str) -> str:
    """A tag without case, separators and the s of a plural."""
    return letters(tag).removesuffix("s")
