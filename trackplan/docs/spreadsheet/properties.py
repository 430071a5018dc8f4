"""The sheet of all that is sent, and that of the dictionary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from trackplan.docs.book.book import Book
from trackplan.docs.book.uses import Use
from trackplan.docs.spreadsheet.cells import yes_no_if_stated
from trackplan.docs.spreadsheet.placed import Placed, placed
from trackplan.docs.spreadsheet.property_fields import further_fields, main_fields
from trackplan.docs.spreadsheet.sent_properties import Part, Sent, sent_properties
from trackplan.docs.spreadsheet.sheet import Column, Field, Sheet, columns_of, rows_of
from trackplan.plan.model.event import EventKind
from trackplan.plan.model.plan import Plan

KINDS: tuple[str, ...] = (*get_args(EventKind), "identify", "group")
PARTS: tuple[Part, ...] = get_args(Part)

EVENT = Column("Event", "What sends it; for traits the kind of group, or identify.", 28)
PROPERTY = Column("Property", "Its name; address.city is in address, products[].id in each.", 26)
COMES_FROM = Column(
    "Comes from",
    "Where it is defined: own (here), dictionary, a bundle, like another property, or * for what "
    "every event carries.",
    18,
)
KIND = Column("Kind", "What sends it.", 10, choices=KINDS)
PART = Column("Part", "Whether it is a property, context, a trait or an id.", 11, choices=PARTS)
USED = Column(
    "Used by",
    "How often its name is sent: by events, pages, screens, and as a trait; nested ones too.",
    10,
    counts=True,
)

SENT: tuple[Field[Sent], ...] = (
    Field(EVENT, lambda sent: sent.by.name),
    Field(PROPERTY, lambda sent: sent.at.name),
    *main_fields(lambda sent: sent.at.whole),
    Field(COMES_FROM, lambda sent: sent.comes_from),
    Field(KIND, lambda sent: sent.kind),
    Field(PART, lambda sent: sent.part),
    *further_fields(lambda sent: sent.at.whole),
)


def properties(plan: Plan) -> Sheet:
    """A row for each event and property that it sends."""
    about = "one row for each event and property, as sent: what bundles and the dictionary say, too"
    rows = rows_of(SENT, sent_properties(plan), lambda sent: sent.at.key)
    return Sheet("Properties", about, columns_of(SENT), rows, names=2, of="Events")


def dictionary(book: Book) -> Sheet:
    """A row for each property that means one thing in the whole plan."""
    fields = dictionary_fields(book.uses)
    entries = [
        at
        for entry in book.plan.resolved_dictionary
        for at in placed(entry, (entry.name,), entry.subject)
    ]
    about = "one row for each property that means the same in the whole plan"
    rows = rows_of(fields, entries, lambda at: at.key)
    return Sheet("Dictionary", about, columns_of(fields), rows)


def dictionary_fields(uses: Mapping[str, Sequence[Use]]) -> tuple[Field[Placed], ...]:
    """The fields of the dictionary; `uses` are counted for names that stand in no other one."""
    return (
        Field(PROPERTY, lambda at: at.name),
        *main_fields(lambda at: at.whole, required=yes_no_if_stated),
        Field(USED, lambda at: str(len(uses[at.whole.name])) if len(at.path) == 1 else ""),
        *further_fields(lambda at: at.whole),
    )
