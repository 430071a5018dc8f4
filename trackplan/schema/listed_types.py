"""Whether listed values are of a property's types."""

from __future__ import annotations

from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Value
from trackplan.schema.plain_values import is_plainly
from trackplan.schema.validators import Uncompilable, compiled
from trackplan.schema.values import about_types


def of_other_types(whole: Property, values: tuple[Value, ...]) -> list[Value]:
    """Those of the `values` that a resolved property's types do not allow; none if any will do."""
    types = whole.type_names
    if not types or "any" in types:
        return []
    doubtful = [value for value in values if not is_plainly(value.json, types)]
    if not doubtful:
        return []
    validator = compiled(about_types(types, nullable=whole.is_nullable))
    if isinstance(validator, Uncompilable):
        return []
    return [value for value in doubtful if not validator.is_valid(value.json)]
