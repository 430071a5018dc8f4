"""What code sends of the plan."""

from __future__ import annotations

from trackplan.code.usage import Usage
from trackplan.rule import Rule
from trackplan.rules.code.coverage.outside_owner_path import OutsideOwnerPath
from trackplan.rules.code.coverage.unsent_property import UnsentProperty
from trackplan.rules.code.coverage.untracked_event import UntrackedEvent

RULES: tuple[type[Rule[Usage]], ...] = (
    UntrackedEvent,
    UnsentProperty,
    OutsideOwnerPath,
)
