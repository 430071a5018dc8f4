"""What a property's values are held to, in words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from trackplan.docs.book.saying import Part, Saying, property_part, saying
from trackplan.plan.model.property import UNCONSTRAINED, Constraints, Property
from trackplan.plan.model.values import Value
from trackplan.plan.yaml.node import Json

WORDS: Mapping[str, str] = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
}


def type_words(whole: Property) -> str:
    """The type as people say it: `string`, `integer or string`, `array of object`."""
    names = [
        f"array of {type_words(whole.items)}" if name == "array" and whole.items else name
        for name in whole.type_names
    ]
    return " or ".join(names) or "any"


def limits(whole: Property) -> tuple[Saying, ...]:
    """What is stated besides the type and the values that are listed: `at least 0`."""
    return tuple(_limits(whole))


def _limits(whole: Property) -> Iterator[Saying]:
    if whole.is_nullable:
        yield saying("may be null")
    if whole.constraints is not UNCONSTRAINED:
        yield from _stated(whole.constraints)
    if whole.unit is not None:
        yield saying(f"in {whole.unit.value}")
    if whole.currency is not None:
        name = whole.currency.name
        yield saying("in the currency of ", property_part(name, name))
    if whole.items is not None:
        yield from (saying("each: ", limit) for limit in _limits(whole.items))
    if whole.open and whole.type_names == ("object",):
        yield saying("more keys are allowed")
    if whole.schema is not None:
        yield saying("also: ", _code(value_text(whole.schema.json)))


def _stated(stated: Constraints) -> Iterator[Saying]:
    if stated.const is not None:
        yield saying("always ", _code(value_text(stated.const.json)))
    if stated.format is not None:
        yield saying("format ", _code(stated.format.value))
    if stated.pattern is not None:
        yield saying("matches ", _code(stated.pattern.value))
    for key, words in WORDS.items():
        if (bound := getattr(stated, key)) is not None:
            yield saying(words.format(value_text(bound.json)))
    if stated.uniqueItems is not None and stated.uniqueItems.json is True:
        yield saying("no item twice")


def _code(text: str) -> Part:
    return Part(text, "code")


def values(found: tuple[Value, ...] | None) -> tuple[str, ...]:
    """Each value as JSON, a text without its quotes."""
    return tuple(value_text(value.json) for value in found or ())


def allowed(whole: Property) -> tuple[str, ...]:
    """The values that are listed, of the property or of what an array holds."""
    return values(whole.held.constraints.enum)


def value_text(value: Json) -> str:
    """A value as people read it: a text as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
