"""Places that YAML aliases make stand elsewhere, too: no codemod edits there."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.diagnostic import Edit
from trackplan.errors import UserError
from trackplan.plan.edit.respell import is_shared
from trackplan.plan.model.plan import Plan


def refuse_shared(plan: Plan, edits: Iterable[Edit]) -> None:
    """Raise UserError where one of the edits would change what an alias shows elsewhere."""
    for edit in edits:
        if is_shared(plan, edit.span):
            raise UserError(
                f"{edit.span.where} is shared by a YAML alias, so it cannot be renamed there alone",
                help="write out what the alias stands for",
            )
