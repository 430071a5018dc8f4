"""Types, values and examples."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.types.ambiguous_scalar import AmbiguousScalar
from trackplan.rules.plan.types.array_without_items import ArrayWithoutItems
from trackplan.rules.plan.types.conflicting_bundles import ConflictingBundles
from trackplan.rules.plan.types.conflicting_enums import ConflictingEnums
from trackplan.rules.plan.types.conflicting_types import ConflictingTypes
from trackplan.rules.plan.types.contradictory_constraints import ContradictoryConstraints
from trackplan.rules.plan.types.duplicate_enum_value import DuplicateEnumValue
from trackplan.rules.plan.types.empty_enum import EmptyEnum
from trackplan.rules.plan.types.enum_type_mismatch import EnumTypeMismatch
from trackplan.rules.plan.types.free_form_object import FreeFormObject
from trackplan.rules.plan.types.invalid_example import InvalidExample
from trackplan.rules.plan.types.invalid_pattern import InvalidPattern
from trackplan.rules.plan.types.missing_type import MissingType
from trackplan.rules.plan.types.missing_unit import MissingUnit
from trackplan.rules.plan.types.money_without_currency import MoneyWithoutCurrency
from trackplan.rules.plan.types.open_object import OpenObject
from trackplan.rules.plan.types.redefines_dictionary import RedefinesDictionary
from trackplan.rules.plan.types.too_deep import TooDeep

RULES: tuple[type[Rule[Plan]], ...] = (
    MissingType,
    ConflictingTypes,
    RedefinesDictionary,
    ConflictingBundles,
    InvalidExample,
    AmbiguousScalar,
    InvalidPattern,
    ContradictoryConstraints,
    EmptyEnum,
    DuplicateEnumValue,
    EnumTypeMismatch,
    ConflictingEnums,
    ArrayWithoutItems,
    FreeFormObject,
    OpenObject,
    TooDeep,
    MissingUnit,
    MoneyWithoutCurrency,
)
