"""What the row of an event says, where that is more than one piece of the plan."""

from __future__ import annotations

import json
from typing import NamedTuple

from trackplan.docs.book.book import Book
from trackplan.docs.spreadsheet.cells import text
from trackplan.docs.spreadsheet.known_of_events import findings, sent_in_code
from trackplan.plan.destinations.routes import goes_to
from trackplan.plan.model.event import Event
from trackplan.plan.names.event_names import reading_of
from trackplan.plan.names.vocabulary import EventName
from trackplan.plan.yaml.node import Json


class Row(NamedTuple):
    """An event, with its name taken apart, the destinations that it goes to, and what is known."""

    event: Event
    name: EventName
    destinations: list[str]
    sent: str
    findings: str


def row_of(book: Book, event: Event) -> Row:
    """An event with what its row says of it."""
    plan = book.plan
    found = [each.name for each in plan.destinations if goes_to(event, each)]
    unknown = [r.name for r in event.destinations or () if r.name not in found]
    return Row(
        event,
        reading_of(plan, event.name),
        [*found, *unknown],
        sent_in_code(book, event),
        findings(book, event),
    )


def sources(event: Event) -> list[Json]:
    """Where an event is sent from; with its status there, where that differs."""
    return [
        use.source.name
        if use.status in (None, event.status)
        else {use.source.name: str(use.status)}
        for use in event.sources
    ]


def object_of(row: Row) -> str:
    """What is acted on: it stands in the name, or an action that stands alone implies it."""
    found, action = row.name.object, row.name.action
    if found is not None:
        return found.term.name
    return text(action.term.object) if action is not None and not row.name.object_words else ""


def examples(event: Event) -> str:
    """The examples, each on a line of its own."""
    return "\n".join(json.dumps(each.json, ensure_ascii=False) for each in event.examples)
