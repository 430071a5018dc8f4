"""Names of events and properties."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.naming.action_synonym import ActionSynonym
from trackplan.rules.plan.naming.boolean_name import BooleanName
from trackplan.rules.plan.naming.enum_value_case import EnumValueCase
from trackplan.rules.plan.naming.event_name_case import EventNameCase
from trackplan.rules.plan.naming.event_name_dynamic import EventNameDynamic
from trackplan.rules.plan.naming.event_name_generic import EventNameGeneric
from trackplan.rules.plan.naming.event_name_order import EventNameOrder
from trackplan.rules.plan.naming.event_name_redundant import EventNameRedundant
from trackplan.rules.plan.naming.event_name_similar import EventNameSimilar
from trackplan.rules.plan.naming.event_name_tense import EventNameTense
from trackplan.rules.plan.naming.id_and_time_suffix import IdAndTimeSuffix
from trackplan.rules.plan.naming.identifier_collision import IdentifierCollision
from trackplan.rules.plan.naming.property_name_case import PropertyNameCase
from trackplan.rules.plan.naming.property_name_dynamic import PropertyNameDynamic
from trackplan.rules.plan.naming.property_name_similar import PropertyNameSimilar
from trackplan.rules.plan.naming.reserved_name import ReservedName
from trackplan.rules.plan.naming.unknown_action import UnknownAction
from trackplan.rules.plan.naming.unknown_object import UnknownObject
from trackplan.rules.plan.naming.unseen_character import UnseenCharacter

RULES: tuple[type[Rule[Plan]], ...] = (
    EventNameCase,
    EventNameOrder,
    EventNameTense,
    UnknownObject,
    UnknownAction,
    ActionSynonym,
    EventNameSimilar,
    EventNameDynamic,
    UnseenCharacter,
    EventNameGeneric,
    EventNameRedundant,
    PropertyNameCase,
    PropertyNameSimilar,
    PropertyNameDynamic,
    BooleanName,
    IdAndTimeSuffix,
    EnumValueCase,
    ReservedName,
    IdentifierCollision,
)
