"""What destinations make of names."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.destinations.warehouse_collision import WarehouseCollision

RULES: tuple[type[Rule[Plan]], ...] = (WarehouseCollision,)
