"""Write another name where one is stated."""

from __future__ import annotations

from trackplan.diagnostic import Edit, Fix
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Reference, Text
from trackplan.plan.yaml.spell import spell
from trackplan.source import Span


def respelling(plan: Plan, stated: Reference | Text, name: str, *, safe: bool) -> Fix | None:
    """Write `name` in the quotes that stand there; None where a YAML alias shares the place."""
    span = stated.span
    if is_shared(plan, span) or span.path not in plan.files:
        return None
    edit = Edit(span, spell(name, plan.files[span.path].slice(span)))
    return Fix(f"Write `{name}`", (edit,), safe)


def is_shared(plan: Plan, span: Span) -> bool:
    """Whether a YAML alias makes what stands at `span` stand elsewhere, too."""
    return any(shared.covers(span) for shared in plan.shared)
