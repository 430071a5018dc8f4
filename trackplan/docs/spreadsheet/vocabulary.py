"""The sheet of objects and actions."""

from __future__ import annotations

from trackplan.docs.spreadsheet.cells import names, text
from trackplan.docs.spreadsheet.sheet import Column, Field, Sheet, sheet_of
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.vocabulary import Term

KINDS = {"objects": "object", "actions": "action"}
FIELDS: tuple[Field[Term], ...] = (
    Field(Column("Term", "A word, or several, that names are made of.", 24), lambda it: it.name),
    Field(
        Column("Kind", "Whether it is acted on, or happens.", 10, choices=tuple(KINDS.values())),
        lambda it: KINDS[it.subject[0]],
    ),
    Field(Column("Description", "What it means.", 56), lambda it: text(it.description)),
    Field(Column("Synonyms", "Words not to use for it.", 36), lambda it: names(it.synonyms)),
    Field(
        Column("Object", "What an action that stands alone is done to.", 20),
        lambda it: text(it.object),
    ),
)


def vocabulary(plan: Plan) -> Sheet:
    """A row for each object, then one for each action."""
    about = "one row for each object and action that names of events are made of"
    return sheet_of("Vocabulary", about, FIELDS, (*plan.objects, *plan.actions))
