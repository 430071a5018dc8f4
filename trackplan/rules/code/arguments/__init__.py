"""What calls send."""

from __future__ import annotations

from trackplan.code.usage import Usage
from trackplan.rule import Rule
from trackplan.rules.code.arguments.constraint_violation import ConstraintViolation
from trackplan.rules.code.arguments.duplicate_property_key import DuplicatePropertyKey
from trackplan.rules.code.arguments.dynamic_property_key import DynamicPropertyKey
from trackplan.rules.code.arguments.missing_property import MissingProperty
from trackplan.rules.code.arguments.nullable_value import NullableValue
from trackplan.rules.code.arguments.pii_in_call import PiiInCall
from trackplan.rules.code.arguments.sometimes_missing_property import SometimesMissingProperty
from trackplan.rules.code.arguments.unknown_property import UnknownProperty
from trackplan.rules.code.arguments.value_not_in_enum import ValueNotInEnum
from trackplan.rules.code.arguments.wrong_type import WrongType

RULES: tuple[type[Rule[Usage]], ...] = (
    MissingProperty,
    SometimesMissingProperty,
    UnknownProperty,
    WrongType,
    NullableValue,
    ValueNotInEnum,
    ConstraintViolation,
    DynamicPropertyKey,
    DuplicatePropertyKey,
    PiiInCall,
)
