"""Elements that name other elements."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.references.cyclic_reference import CyclicReference
from trackplan.rules.plan.references.unknown_reference import UnknownReference
from trackplan.rules.plan.references.unused_definition import UnusedDefinition

RULES: tuple[type[Rule[Plan]], ...] = (
    UnknownReference,
    CyclicReference,
    UnusedDefinition,
)
