"""The sheets of owners, sources and destinations."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from trackplan.docs.spreadsheet.cells import names, text
from trackplan.docs.spreadsheet.sheet import Column, Field, Sheet, sheet_of
from trackplan.plan.model.people import Destination, Owner, Source, SourceKind
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Pii

SOURCES: tuple[Field[Source], ...] = (
    Field(Column("Source", "An application that sends events.", 20), lambda it: it.name),
    Field(
        Column("Kind", "Where it runs.", 18, choices=get_args(SourceKind)),
        lambda it: text(it.kind),
    ),
    Field(Column("Language", "What it is written in."), lambda it: text(it.language)),
    Field(Column("SDK", "What it sends events with."), lambda it: text(it.sdk)),
    Field(Column("Paths", "Where its code lies.", 40), lambda it: names(it.paths)),
)
DESTINATIONS: tuple[Field[Destination], ...] = (
    Field(Column("Destination", "A tool that events go to.", 20), lambda it: it.name),
    Field(Column("Kind", "Which tool it is.", 24), lambda it: text(it.kind)),
    Field(Column("Via", "What hands events on to it."), lambda it: text(it.via)),
    Field(
        Column("Sources", "Whose events it takes; all where nothing is said.", 30),
        lambda it: names(it.sources or ()),
    ),
    Field(
        Column("PII", "The most personal data that may go there.", 11, choices=get_args(Pii)),
        lambda it: text(it.pii),
    ),
)


def owners(plan: Plan) -> Sheet:
    """A row for each team or person."""
    owned = Counter(event.owner.name for event in plan.standing if event.owner is not None)
    fields: tuple[Field[Owner], ...] = (
        Field(Column("Owner", "Who answers for events.", 20), lambda it: it.name),
        Field(Column("Name", "What people call them.", 28), lambda it: text(it.title)),
        Field(Column("Contact", "How to reach them.", 34), lambda it: text(it.contact)),
        Field(
            Column("Events", "How many they answer for.", 10, counts=True),
            lambda it: str(owned[it.name]),
        ),
        Field(
            Column("Reviewers", "Who looks at changes of their events.", 26),
            lambda it: names(it.reviewers),
        ),
        Field(Column("Paths", "Where their code lies.", 40), lambda it: names(it.paths)),
    )
    return sheet_of("Owners", "one row for each team or person", fields, plan.owners)


def sources(plan: Plan) -> Sheet:
    """A row for each application that sends events."""
    about = "one row for each application that sends events"
    return sheet_of("Sources", about, SOURCES, plan.sources)


def destinations(plan: Plan) -> Sheet:
    """A row for each tool that events go to."""
    about = "one row for each tool that events go to"
    return sheet_of("Destinations", about, DESTINATIONS, plan.destinations)
