"""What destinations make of names and values."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.destinations.destination_avoided_name import DestinationAvoidedName
from trackplan.rules.plan.destinations.destination_event_name import DestinationEventName
from trackplan.rules.plan.destinations.destination_limit import DestinationLimit
from trackplan.rules.plan.destinations.destination_name_collision import DestinationNameCollision
from trackplan.rules.plan.destinations.destination_property_name import DestinationPropertyName
from trackplan.rules.plan.destinations.destination_reserved_name import DestinationReservedName
from trackplan.rules.plan.destinations.destination_value import DestinationValue
from trackplan.rules.plan.destinations.destination_value_length import DestinationValueLength
from trackplan.rules.plan.destinations.unknown_destination_kind import UnknownDestinationKind
from trackplan.rules.plan.destinations.warehouse_collision import WarehouseCollision
from trackplan.rules.plan.destinations.warehouse_identifier import WarehouseIdentifier

RULES: tuple[type[Rule[Plan]], ...] = (
    UnknownDestinationKind,
    DestinationEventName,
    DestinationPropertyName,
    DestinationReservedName,
    DestinationAvoidedName,
    DestinationNameCollision,
    DestinationValue,
    DestinationValueLength,
    DestinationLimit,
    WarehouseCollision,
    WarehouseIdentifier,
)
