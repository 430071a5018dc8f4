"""Everything that documents say of one event, page or screen."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.diagnostic import Diagnostic, Subject
from trackplan.docs.book.addresses import Address
from trackplan.docs.book.example import Example
from trackplan.docs.book.rows import Row
from trackplan.docs.book.sent import Sent
from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.people import Destination, Owner
from trackplan.plan.model.question import Funnel, Metric

# What a finished event has, as the start page counts it.
NEEDED = ("description", "owner", "why", "example")


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event, page or screen.

    `object` and `action` are as the vocabulary calls them, else the likely words, empty where there
    are none; pages and screens have no action. `sent` is None where no code was looked at.
    `findings` are those that no row shows; `replaces` is what it takes the place of.
    """

    event: Event
    address: Address
    object: str
    action: str
    owner: Owner | None
    destinations: tuple[Destination, ...]
    rows: tuple[Row, ...]
    context: tuple[Row, ...]
    example: Example
    metrics: tuple[Metric, ...] = ()
    funnels: tuple[Funnel, ...] = ()
    sent: Sent | None = None
    findings: tuple[Diagnostic, ...] = ()
    row_findings: tuple[tuple[Subject, Diagnostic], ...] = ()
    replaces: tuple[Event, ...] = ()

    @property
    def name(self) -> str:
        """The exact name."""
        return self.event.name

    @property
    def kind(self) -> EventKind:
        """Whether it is an event, a page or a screen."""
        return self.event.kind

    @property
    def lacks(self) -> tuple[str, ...]:
        """What of `NEEDED` it does not have."""
        event = self.event
        has = {
            "description": event.description,
            "owner": event.owner,
            "why": event.why,
            "example": event.examples,
        }
        return tuple(what for what in NEEDED if not has[what])

    @property
    def pii(self) -> tuple[str, ...]:
        """The kinds of personal data that it carries."""
        levels = (row.whole.pii for row in (*self.rows, *self.context))
        return tuple(dict.fromkeys(level for level in levels if level and level != "none"))

    def findings_of(self, row: Row) -> tuple[Diagnostic, ...]:
        """The findings about a property that is defined here."""
        return tuple(each for at, each in self.row_findings if at == row.whole.subject)
