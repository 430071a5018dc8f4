"""Types, values and examples."""

from __future__ import annotations

from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.plan.types.ambiguous_scalar import AmbiguousScalar
from trackplan.rules.plan.types.conflicting_bundles import ConflictingBundles
from trackplan.rules.plan.types.conflicting_types import ConflictingTypes
from trackplan.rules.plan.types.invalid_example import InvalidExample
from trackplan.rules.plan.types.missing_type import MissingType
from trackplan.rules.plan.types.redefines_dictionary import RedefinesDictionary

RULES: tuple[type[Rule[Plan]], ...] = (
    MissingType,
    ConflictingTypes,
    RedefinesDictionary,
    ConflictingBundles,
    InvalidExample,
    AmbiguousScalar,
)
