"""The sheet of events, pages and screens."""

from __future__ import annotations

from typing import get_args

from trackplan.docs.book.book import Book
from trackplan.docs.spreadsheet.cells import items, names, pairs, stated_pairs, text
from trackplan.docs.spreadsheet.deprecation import deprecation_fields
from trackplan.docs.spreadsheet.event_row import Row, examples, object_of, row_of, sources
from trackplan.docs.spreadsheet.sheet import Column, Field, Sheet, columns_of, pointer, rows_of
from trackplan.plan.model.event import EventKind
from trackplan.plan.model.lifecycle import STATUSES
from trackplan.plan.write.events import sets_data

KINDS: tuple[EventKind, ...] = get_args(EventKind)


FIELDS: tuple[Field[Row], ...] = (
    Field(Column("Event", "The name that is sent.", 30), lambda row: row.event.name),
    Field(
        Column("Kind", "Whether it is an event, a page or a screen.", 9, choices=KINDS),
        lambda row: row.event.kind,
    ),
    Field(
        Column("Description", "What happened.", 44),
        lambda row: text(row.event.description),
    ),
    Field(Column("Why", "The question that it answers.", 36), lambda row: text(row.event.why)),
    Field(
        Column("Trigger", "The moment at which it is sent.", 36),
        lambda row: text(row.event.trigger),
    ),
    Field(
        Column("Properties", "What it carries; the sheet Properties says more.", 36),
        lambda row: items(whole.name for whole in row.event.all_properties),
    ),
    Field(
        Column("Owner", "Who answers for it.", 14, names_of="Owners"),
        lambda row: text(row.event.owner),
    ),
    Field(
        Column("Status", "Where it is in its life.", 12, choices=STATUSES),
        lambda row: row.event.status,
    ),
    Field(
        Column(
            "Sent in code",
            "How many places in the code send it: no where none was found, perhaps where nobody "
            "can tell, empty where it was not looked for.",
            14,
            counts=True,
        ),
        lambda row: row.sent,
    ),
    Field(
        Column(
            "Findings",
            "How many things trackplan lint finds about it; with the code, trackplan check, too.",
            10,
            counts=True,
        ),
        lambda row: row.findings,
    ),
    Field(
        Column("Sources", "Where it is sent from; `ios: planned` has another status there.", 18),
        lambda row: items(sources(row.event)),
    ),
    Field(
        Column("Destinations", "Where it goes to.", 20),
        lambda row: items(row.destinations),
    ),
    Field(Column("Object", "What is acted on, by the vocabulary.", 14), object_of),
    Field(
        Column("Action", "What happens to it, by the vocabulary.", 14),
        lambda row: row.name.action.term.name if row.name.action else "",
    ),
    Field(Column("Tags", "Words to find it by.", 16), lambda row: names(row.event.tags)),
    Field(
        Column("Stakeholders", "Who else wants to know of changes.", 16),
        lambda row: names(row.event.stakeholders),
    ),
    Field(
        Column(
            "Examples",
            "Properties as they may be sent, as JSON, one example on each line.",
            52,
            lines=3,
        ),
        lambda row: examples(row.event),
    ),
    Field(Column("Links", "Where more is written.", 26), lambda row: names(row.event.links)),
    Field(
        Column("Version", "A number that grows.", 9, counts=True),
        lambda row: text(row.event.version),
    ),
    Field(
        Column("Expires", "The day by which it is renewed or removed.", 12),
        lambda row: text(row.event.expires),
    ),
    *deprecation_fields(lambda row: row.event.deprecated),
    Field(
        Column("Names elsewhere", "What it is called at a destination.", 24),
        lambda row: pairs({at: name.value for at, name in row.event.names.items()}),
    ),
    Field(
        Column("Bundles", "Properties that travel together, by the name of the bundle.", 16),
        lambda row: names(row.event.include),
    ),
    Field(
        Column("Sets", "Traits that change along with it.", 24),
        lambda row: pairs(sets_data(row.event)),
    ),
    Field(
        Column("Constraints", "What its properties are held to, all together.", 24),
        lambda row: stated_pairs({"open": row.event.open, "schema": row.event.schema}),
    ),
)


def events(book: Book) -> Sheet:
    """A row for each event, page and screen, removed ones too."""
    about = "one row for each event, page and screen"
    rows = [row_of(book, event) for event in book.plan.event_likes]
    return Sheet(
        "Events",
        about,
        columns_of(FIELDS),
        rows_of(FIELDS, rows, lambda row: pointer(row.event)),
    )
