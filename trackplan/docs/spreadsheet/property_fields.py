"""What is said of a property, wherever it is listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, get_args

from trackplan.docs.spreadsheet.cells import items, names, stated_pairs, text, yes, yes_no
from trackplan.docs.spreadsheet.deprecation import deprecation_fields
from trackplan.docs.spreadsheet.sheet import YES_NO, Column, Field
from trackplan.docs.spreadsheet.type_text import type_text
from trackplan.plan.model.property import (
    PROPERTY_TYPES,
    UNCONSTRAINED,
    Constraints,
    Origin,
    Pii,
    Property,
)
from trackplan.plan.write.stated import Pieces
from trackplan.plan.yaml.node import Json

T = TypeVar("T")

DESCRIPTION = Column("Description", "What it means.", 44)
TYPE = Column("Type", "The type of its values.", 16, choices=PROPERTY_TYPES, others=True)
REQUIRED = Column("Required", "Whether it is sent each time.", 10, choices=YES_NO)
NULLABLE = Column("Nullable", "Whether null may be sent.", 10, choices=("yes",))
ALLOWED = Column("Allowed values", "All values that it may have.", 26)
EXAMPLES = Column("Examples", "Values that it may have.", 24)
PII = Column("PII", "How personal it is.", 11, choices=get_args(Pii))
PURPOSE = Column("Purpose", "What personal data is collected for.", 24)
ORIGIN = Column("Origin", "Who collected it.", 13, choices=get_args(Origin))
CONSTRAINTS = Column("Constraints", "What else its values are held to.", 26)
UNIT = Column("Unit", "What a number counts.", 12)
CURRENCY = Column("Currency", "The property that says in which currency it is.", 14)
DEFAULT = Column("Default", "What is meant where it is not sent.", 14)
TAGS = Column("Tags", "Words to find it by.", 16)
DEPRECATED = Column("Deprecated", "Whether it should no longer be sent.", 12, choices=("yes",))

# The allowed values have a column of their own.
OTHERS = tuple(name for name in Constraints.__dataclass_fields__ if name != "enum")


def main_fields(
    of: Callable[[T], Property], required: Callable[[bool | None], str] = yes_no
) -> tuple[Field[T], ...]:
    """What most readers look for; `required` says what stands for a flag that is not stated."""
    return (
        Field(DESCRIPTION, lambda thing: text(of(thing).description)),
        Field(TYPE, lambda thing: type_text(of(thing))),
        Field(REQUIRED, lambda thing: required(of(thing).required)),
        Field(ALLOWED, lambda thing: items(v.json for v in of(thing).constraints.enum or ())),
        Field(EXAMPLES, lambda thing: items(v.json for v in of(thing).examples)),
        Field(PII, lambda thing: text(of(thing).pii)),
    )


def further_fields(of: Callable[[T], Property]) -> tuple[Field[T], ...]:
    """All the rest."""
    return (
        Field(CONSTRAINTS, lambda thing: constraints(of(thing))),
        Field(NULLABLE, lambda thing: yes(of(thing).is_nullable)),
        Field(UNIT, lambda thing: text(of(thing).unit)),
        Field(CURRENCY, lambda thing: text(of(thing).currency)),
        Field(DEFAULT, lambda thing: default(of(thing))),
        Field(PURPOSE, lambda thing: text(of(thing).purpose)),
        Field(ORIGIN, lambda thing: text(of(thing).origin)),
        Field(TAGS, lambda thing: names(of(thing).tags)),
        Field(DEPRECATED, lambda thing: yes(of(thing).deprecated is not None)),
        *deprecation_fields(lambda thing: of(thing).deprecated),
    )


def constraints(whole: Property) -> str:
    """Everything that values are held to; of the allowed ones only that there are none."""
    stated = whole.constraints
    if stated is UNCONSTRAINED and whole.open is None and whole.schema is None:
        return ""
    nothing_fits: dict[str, Pieces] = {"enum": list[Json]()} if stated.enum == () else {}
    bounds = {name: getattr(stated, name) for name in OTHERS}
    return stated_pairs({**nothing_fits, **bounds, "open": whole.open, "schema": whole.schema})


def default(whole: Property) -> str:
    """The default, as the one item of a list."""
    return "" if whole.default is None else items([whole.default.json])
