"""What evaluation found, as rules see it: values, payloads, names of events."""

from __future__ import annotations

from trackplan.code.call_site import DynamicName, EventName, KnownNames, NoName
from trackplan.code.python.link.abstract import (
    Abstract,
    Array,
    EnumMember,
    ExternalInstance,
    Known,
    MethodOf,
    OneOf,
    Pattern,
    Record,
    RecordField,
    Typed,
    Unbound,
    Unknown,
    options_of,
)
from trackplan.code.python.link.bases import is_text_enum
from trackplan.code.python.link.evaluate import Evaluator
from trackplan.code.python.link.places import Places
from trackplan.code.value import UNKNOWN, Constant, Field, Format, JsonType, Payload, Value

OBJECT: frozenset[JsonType] = frozenset({"object"})
ARRAY: frozenset[JsonType] = frozenset({"array"})
# Deeper than this nobody nests what is sent.
DEEPEST = 12


class Seen:
    """Turns what was evaluated into what rules read."""

    def __init__(self, ev: Evaluator, places: Places) -> None:
        self.ev = ev
        self.places = places

    def payload(self, record: Record, depth: int = 0) -> Payload:
        """A record."""
        return Payload(
            tuple(self.field(key, each, depth) for key, each in record.fields.items()),
            record.open,
            tuple(self.field(key, each, depth) for key, each in record.repeated),
            tuple(self.places.span(at) for at in record.dynamic_keys),
        )

    def field(self, key: str, it: RecordField, depth: int) -> Field:
        """One key."""
        return Field(
            key,
            self.value(it.value, depth + 1),
            it.always,
            self.places.span(it.key_at),
            self.places.span(it.value_at),
            it.literal,
        )

    def value(self, value: Abstract, depth: int = 0) -> Value:  # noqa: C901
        """A value: all that its possibilities have in common."""
        if depth > DEEPEST:
            return UNKNOWN
        match value:
            case OneOf(options=options):
                return joined([self.value(option, depth) for option in options])
            case Known():
                return self.constant(value)
            case Typed(types=types, format=format):
                return Value(types, format=format)
            case Pattern():
                return Value(frozenset({"string"}))
            case Record():
                return Value(frozenset({"object"}), payload=self.payload(value, depth))
            case Array():
                return Value(frozenset({"array"}), items=self.items(value, depth))
            case EnumMember() if is_text_enum(self.ev, value.path, value.qualname):
                return self.value(value.value, depth)
            case Unbound(typed=typed) if not isinstance(typed, Unknown | Unbound):
                return self.value(typed, depth)
            case MethodOf(base=ExternalInstance(name="uuid.UUID"), name="hex"):
                return Value(frozenset({"string"}))
            case _:
                return UNKNOWN

    def constant(self, known: Known) -> Value:
        """A scalar."""
        span = None if known.at is None else self.places.span(known.at)
        return Value(frozenset({type_of(known)}), (Constant(known.value, span),))

    def items(self, array: Array, depth: int) -> Value | None:
        """What all items of an array have in common."""
        if array.items:
            return joined([self.value(item, depth + 1) for item in array.items])
        return None if array.item is None else self.value(array.item, depth + 1)

    def event(self, event: Abstract | None, *, relayed: bool) -> EventName:
        """The name of an event."""
        if event is None:
            return NoName()
        options = [name_of(option) for option in options_of(event)]
        some = [o for o in options if not (isinstance(o, Known) and o.value is None)]
        known = [o for o in some if isinstance(o, Known) and isinstance(o.value, str)]
        if some and len(known) == len(some) and not relayed:
            return KnownNames(tuple(self.name(each) for each in known))
        if not some:
            return NoName()
        patterns = {pattern_of(option) for option in some}
        pattern = patterns.pop() if len(patterns) == 1 else "*"
        return DynamicName(pattern, relayed)

    def name(self, known: Known) -> Constant:
        """One name, with the literal that it is written as."""
        return Constant(known.value, None if known.at is None else self.places.span(known.at))


def name_of(option: Abstract) -> Abstract:
    """A member of an Enum is sent as its value."""
    return option.value if isinstance(option, EnumMember) else option


def pattern_of(option: Abstract) -> str:
    """What is known of a name, `*` for the rest."""
    match option:
        case Known(value=str() as text):
            return text
        case Pattern(parts=parts):
            return "".join("*" if part is None else part for part in parts)
        case _:
            return "*"


def type_of(known: Known) -> JsonType:
    """The JSON type of a scalar."""
    match known.value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case _:
            return "string"


def joined(values: list[Value]) -> Value:
    """What several values have in common."""
    if len(values) == 1:
        return values[0]
    if any(value.types is None for value in values):
        return UNKNOWN
    types = frozenset(t for value in values for t in value.types or ())
    constants: tuple[Constant, ...] | None = ()
    for value in values:
        if constants is None or value.constants is None:
            constants = None
        else:
            constants += value.constants
    formats: set[Format | None] = {v.format for v in values if "string" in (v.types or ())}
    payloads = [v.payload for v in values if v.types == OBJECT]
    arrays = [v.items for v in values if v.types == ARRAY]
    return Value(
        types,
        constants,
        formats.pop() if len(formats) == 1 else None,
        payloads[0] if len(payloads) == 1 else None,
        arrays[0] if len(arrays) == 1 else None,
    )
