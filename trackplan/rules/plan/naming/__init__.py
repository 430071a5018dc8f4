"""Names of events and properties."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.naming.action_synonym import ActionSynonym
from trackplan.rules.plan.naming.event_name_case import EventNameCase
from trackplan.rules.plan.naming.event_name_dynamic import EventNameDynamic
from trackplan.rules.plan.naming.event_name_order import EventNameOrder
from trackplan.rules.plan.naming.event_name_similar import EventNameSimilar
from trackplan.rules.plan.naming.event_name_tense import EventNameTense
from trackplan.rules.plan.naming.property_name_case import PropertyNameCase
from trackplan.rules.plan.naming.property_name_dynamic import PropertyNameDynamic
from trackplan.rules.plan.naming.property_name_similar import PropertyNameSimilar
from trackplan.rules.plan.naming.unknown_action import UnknownAction
from trackplan.rules.plan.naming.unknown_object import UnknownObject

RULES: tuple[type[Rule[Plan]], ...] = (
    EventNameCase,
    EventNameOrder,
    EventNameTense,
    UnknownObject,
    UnknownAction,
    ActionSynonym,
    EventNameSimilar,
    EventNameDynamic,
    PropertyNameCase,
    PropertyNameSimilar,
    PropertyNameDynamic,
)
