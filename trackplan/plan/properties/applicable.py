"""Which types a constraint says something about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trackplan.plan.model.property import Property, PropertyType
from trackplan.plan.properties.formats import TEXT_FORMATS
from trackplan.plan.properties.stated import stated

NUMBERS: frozenset[PropertyType] = frozenset({"integer", "number"})
TEXTS: frozenset[PropertyType] = frozenset({"string", "date", "datetime"})
ARRAYS: frozenset[PropertyType] = frozenset({"array"})
OBJECTS: frozenset[PropertyType] = frozenset({"object"})
APPLIES_TO: Mapping[str, frozenset[PropertyType]] = {
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), NUMBERS),
    "multipleOf": NUMBERS,
    **dict.fromkeys(("minLength", "maxLength", "pattern", "format"), TEXTS),
    **dict.fromkeys(("items", "minItems", "maxItems", "uniqueItems"), ARRAYS),
    **dict.fromkeys(("properties", "include", "open"), OBJECTS),
}


def inapplicable(whole: Property) -> Iterator[str]:
    """The keys of a property's own entry that say nothing about any of its types."""
    types = whole.type_names
    if not types or "any" in types:
        return
    for key, entry in stated(whole).items():
        applies = APPLIES_TO.get(key)
        if applies is None or not applies.isdisjoint(types):
            continue
        if key != "format" or getattr(entry.value, "value", None) in TEXT_FORMATS:
            yield key
