"""The sheet of bundles."""

from __future__ import annotations

from collections import Counter

from trackplan.docs.spreadsheet.cells import items, names, text
from trackplan.docs.spreadsheet.sheet import Column, Field, Sheet, sheet_of
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Bundle


def bundles(plan: Plan) -> Sheet:
    """A row for each set of properties that travel together."""
    included = Counter(each.name for event in plan.standing for each in event.include)
    fields: tuple[Field[Bundle], ...] = (
        Field(Column("Bundle", "Properties that travel together.", 20), lambda it: it.name),
        Field(Column("Description", "What they say.", 56), lambda it: text(it.description)),
        Field(
            Column("Properties", "All that are in it, those of other bundles too.", 48),
            lambda it: items(whole.name for whole in it.all_properties),
        ),
        Field(Column("Bundles", "Other bundles in it.", 20), lambda it: names(it.include)),
        Field(
            Column("Used by", "How many events, pages and screens name it.", 10),
            lambda it: str(included[it.name]),
        ),
    )
    about = "one row for each set of properties that travel together"
    return sheet_of("Bundles", about, fields, plan.bundles)
