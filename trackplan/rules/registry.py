"""All rules, each once, in the order in which documents list them."""

from __future__ import annotations

from typing import Any

from trackplan.plan.model.plan import Plan
from trackplan.rule import Profile, Rule
from trackplan.rules.plan.destinations.warehouse_collision import WarehouseCollision
from trackplan.rules.plan.documentation.missing_description import MissingDescription
from trackplan.rules.plan.documentation.missing_why import MissingWhy
from trackplan.rules.plan.lifecycle.deprecated_without_replacement import (
    DeprecatedWithoutReplacement,
)
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
from trackplan.rules.plan.ownership.missing_owner import MissingOwner
from trackplan.rules.plan.ownership.missing_plan_owner import MissingPlanOwner
from trackplan.rules.plan.ownership.unknown_owner import UnknownOwner
from trackplan.rules.plan.privacy.pii_unclassified import PiiUnclassified
from trackplan.rules.plan.references.cyclic_reference import CyclicReference
from trackplan.rules.plan.references.unknown_reference import UnknownReference
from trackplan.rules.plan.references.unused_definition import UnusedDefinition
from trackplan.rules.plan.types.ambiguous_scalar import AmbiguousScalar
from trackplan.rules.plan.types.conflicting_bundles import ConflictingBundles
from trackplan.rules.plan.types.conflicting_types import ConflictingTypes
from trackplan.rules.plan.types.invalid_example import InvalidExample
from trackplan.rules.plan.types.missing_type import MissingType
from trackplan.rules.plan.types.redefines_dictionary import RedefinesDictionary
from trackplan.rules.run.expired_suppression import ExpiredSuppression
from trackplan.rules.run.stale_baseline import StaleBaseline
from trackplan.rules.run.suppression_without_reason import SuppressionWithoutReason
from trackplan.rules.run.unknown_suppression import UnknownSuppression
from trackplan.rules.run.unused_suppression import UnusedSuppression
from trackplan.run import Run

PLAN_RULES: tuple[type[Rule[Plan]], ...] = (
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
    MissingDescription,
    MissingWhy,
    MissingPlanOwner,
    MissingOwner,
    UnknownOwner,
    UnknownReference,
    CyclicReference,
    UnusedDefinition,
    MissingType,
    ConflictingTypes,
    RedefinesDictionary,
    ConflictingBundles,
    InvalidExample,
    AmbiguousScalar,
    PiiUnclassified,
    DeprecatedWithoutReplacement,
    WarehouseCollision,
)
RUN_RULES: tuple[type[Rule[Run]], ...] = (
    UnusedSuppression,
    UnknownSuppression,
    SuppressionWithoutReason,
    ExpiredSuppression,
    StaleBaseline,
)
RULES: tuple[type[Rule[Any]], ...] = (*PLAN_RULES, *RUN_RULES)
# Each holds the ones before it, too.
PROFILES: tuple[Profile, ...] = ("recommended", "strict", "all")

GROUPS = {
    "naming": "Names of events and properties",
    "documentation": "What people need to know",
    "ownership": "Who answers for what",
    "references": "Elements that name each other",
    "types": "Types, values and examples",
    "privacy": "Personal data",
    "lifecycle": "From proposed to removed",
    "destinations": "What destinations make of names",
    "run": "Suppression comments and baselines",
}
