"""What is known of a value that code sends: never more than is certain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from trackplan.source import Span

JsonType = Literal["string", "integer", "number", "boolean", "null", "object", "array"]
# A JSON Schema format that the value is sure to have.
Format = Literal["date-time", "date", "time", "uuid"]


@dataclass(frozen=True, slots=True)
class Constant:
    """A scalar as it is sent; `span` is the literal where it is written, None where it is made."""

    value: str | int | float | bool | None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """What is known of a value; a default says that nothing is.

    `types` are the JSON types that it can have, None where any is possible; an integer is
    `integer` and never `number` as well, a Python float is `number`. `constants` are all the
    values it can have, None where others are possible. `payload` is known of an object: what each
    object that the value can be has in common. `items` is known of every item of an array.
    """

    types: frozenset[JsonType] | None = None
    constants: tuple[Constant, ...] | None = None
    format: Format | None = None
    payload: Payload | None = None
    items: Value | None = None


UNKNOWN = Value()


@dataclass(frozen=True, slots=True)
class Field:
    """A key that is sent, always or only on some paths through the code.

    `key_span` is where the key is written; for a keyword argument that is its name, for a key that
    a wrapper or a helper adds it may lie in another file. `literal` says that it is written as one
    string literal or keyword, so that it can be edited there. `value_span` is the value.
    """

    key: str
    value: Value
    always: bool
    key_span: Span
    value_span: Span
    literal: bool = True


@dataclass(frozen=True, slots=True)
class Payload:
    """The keys of an object that is sent, in the order of the code.

    `open` says that there may be more keys; only where it is false does a key that is not among
    the fields lack for sure. `repeated` are fields whose key is written once more in the same
    display, so that their value is lost. `dynamic_keys` are keys that no analysis can know.
    """

    fields: tuple[Field, ...] = ()
    open: bool = False
    repeated: tuple[Field, ...] = ()
    dynamic_keys: tuple[Span, ...] = ()

    def field(self, key: str) -> Field | None:
        """What is known of a key, None where it is not among the fields."""
        return next((field for field in self.fields if field.key == key), None)


NOTHING = Payload()
ANYTHING = Payload(open=True)
